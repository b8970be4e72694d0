import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { print } from 'graphql';
import { Agent, request, type Dispatcher } from 'undici';
import { type EmulatorOptions, YotiEmulator } from '../../../emulator/yotiEmulator.js';
import { loadConfig } from '../../../src/config/config.js';
import { createApp, type AppDeps } from '../../../src/app.js';
import { given } from '../fixtures/expectDefined.js';

/** An error as a client of the gateway sees it. */
export interface ClientError {
  message: string;
  path?: (string | number)[];
  extensions: {
    code: string;
    retryable: boolean;
    requestId: string;
    fieldErrors?: { field: string; message: string }[];
    retryAfter?: number;
    failedStep?: string;
    existing?: Record<string, string>;
  };
}

/** The answer to a GraphQL operation as it comes over HTTP. */
export interface Answer<Data> {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  data: Data | null | undefined;
  errors: ClientError[];
  extensions?: { upstream: { calls: number }; freshness?: { readAt: string } };
}

/** What the person before the camera does. */
export interface Performance {
  as?: 'ENROLLED_PERSON' | 'SOMEBODY_ELSE';
  liveness?: 'PASS' | 'FAIL';
}

export interface StageOptions extends Pick<AppDeps, 'now' | 'logger' | 'audit' | 'redactor'> {
  emulator?: EmulatorOptions;
  /** More of the gateway's environment. */
  env?: Record<string, string>;
  /** What the gateway takes for Yoti, when it is not the emulator itself. */
  yotiUrl?: (emulator: YotiEmulator) => string;
}

/** The gateway and a local Yoti on free ports, and those who use them over HTTP. */
export class Stage {
  /** What every stage of a test file has in its environment; a stage's own comes after it. */
  static standardEnv: Record<string, string> = {};

  constructor(
    readonly emulator: YotiEmulator,
    /** Where the gateway is, without a slash at the end. */
    readonly url: string,
    readonly stop: () => Promise<void>,
    readonly headers: Record<string, string> = {},
  ) {}

  static async set({
    emulator: options,
    env,
    yotiUrl,
    now,
    logger,
    audit,
    redactor,
  }: StageOptions = {}): Promise<Stage> {
    const emulator = new YotiEmulator({ now, ...options });
    await emulator.start();
    const { yoti, ...config } = loadConfig({
      YOTI_CLIENT_SDK_ID: emulator.sdkId,
      YOTI_KEY_PEM: emulator.privateKeyPem,
      YOTI_IDV_API_URL: yotiUrl?.(emulator) ?? emulator.url,
      SESSIONS_PER_MINUTE: '100000',
      ...Stage.standardEnv,
      ...env,
    });
    const dispatcher = new Agent();
    const deps = { dispatcher, now, logger, audit, redactor };
    const gateway = await createApp({ ...config, yoti: given(yoti) }, deps);
    const url = await gateway.listen({ port: 0, host: '127.0.0.1' });
    return new Stage(emulator, url, async () => {
      await gateway.close();
      await dispatcher.close();
      await emulator.stop();
    });
  }

  /** The same, with headers that go with every operation: one of its users. */
  as(headers: Record<string, string>): Stage {
    return new Stage(this.emulator, this.url, this.stop, headers);
  }

  /** Sends an operation and gives the whole answer. */
  ask<Data, Variables>(
    document: TypedDocumentNode<Data, Variables>,
    variables: Variables,
    headers: Record<string, string> = {},
  ): Promise<Answer<Data>> {
    return post(
      `${this.url}/graphql`,
      { query: print(document), variables },
      { ...this.headers, ...headers },
    );
  }

  /** Sends an operation that has to succeed and gives its data. */
  async get<Data, Variables>(
    document: TypedDocumentNode<Data, Variables>,
    variables: Variables,
  ): Promise<Data> {
    const { data, errors } = await this.ask(document, variables);
    if (errors.length > 0) throw new Error(`The operation failed: ${JSON.stringify(errors)}`);
    return given(data);
  }

  /** Does in the user view what the person does: one attempt. */
  async perform(
    userView: string,
    { as = 'ENROLLED_PERSON', liveness = 'PASS' }: Performance = {},
  ): Promise<void> {
    const { searchParams } = new URL(userView);
    const { statusCode, body } = await request(
      `${this.emulator.url}/web/sessions/${searchParams.get('sessionID')}/complete`,
      {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'x-yoti-auth-token': given(searchParams.get('sessionToken')),
        },
        body: JSON.stringify({ as, liveness }),
      },
    );
    if (statusCode !== 200) throw new Error(`The user view answered ${statusCode}: ${await body.text()}`);
    await body.dump();
  }

  /** What the gateway asked of Yoti since the last look, such as `GET /sessions/:id`. */
  calls(): string[] {
    return this.emulator.requests
      .filter(({ path }) => !path.startsWith('/web/'))
      .map(({ method, path }) => `${method} ${given(path.split('?')[0]).replace(/[0-9a-f-]{36}/g, ':id')}`);
  }
}

/** Posts an operation to a gateway. */
export async function post<Data>(
  url: string,
  body: object,
  headers: Record<string, string> = {},
  dispatcher?: Dispatcher,
): Promise<Answer<Data>> {
  const response = await request(url, {
    method: 'POST',
    dispatcher,
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  const { data, errors = [], extensions } = (await response.body.json()) as Partial<Answer<Data>>;
  return { status: response.statusCode, headers: response.headers, data, errors, extensions };
}
