import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { print } from 'graphql';
import { Agent, request, type Dispatcher } from 'undici';
import { type EmulatorOptions, YotiEmulator } from '../../../emulator/yotiEmulator.js';
import { loadConfig } from '../../../src/config/config.js';
import { createApp, type AppDeps } from '../../../src/app.js';
import { expectDefined } from '../fixtures/expectDefined.js';

/** GraphQL error of the gateway. */
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

/** Response to a GraphQL operation, as it comes over HTTP. */
export interface GraphqlResponse<Data> {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  data: Data | null | undefined;
  errors: ClientError[];
  extensions?: { upstream: { calls: number }; freshness?: { readAt: string } };
}

/** One attempt of a person in front of the camera. */
export interface UserAction {
  as?: 'ENROLLED_PERSON' | 'SOMEBODY_ELSE';
  liveness?: 'PASS' | 'FAIL';
}

export interface TestServerOptions extends Pick<
  AppDeps,
  'now' | 'timers' | 'logger' | 'audit' | 'redactor' | 'explorer' | 'firstTickMs'
> {
  emulator?: EmulatorOptions;
  /** Variables of the gateway besides those that lead to the emulator. */
  env?: Record<string, string>;
  /** Base URL of Yoti, where it is not the emulator itself. */
  yotiUrl?: (emulator: YotiEmulator) => string;
}

/** Rate limits that no test reaches by accident. */
export const UNLIMITED_ACTS: Record<string, string> = {
  SESSIONS_PER_MINUTE: '100000',
  MAILS_PER_HOUR: '100000',
  ENROLMENTS_PER_MINUTE: '100000',
  DELETIONS_PER_MINUTE: '100000',
  UPLOADS_PER_MINUTE: '100000',
  OTHER_MUTATIONS_PER_MINUTE: '100000',
};

/** Gateway with an emulator, both on free ports, and a client of its GraphQL endpoint. */
export class TestServer {
  /** Environment of every server of a test file; the server's own variables come after it. */
  static defaultEnv: Record<string, string> = {};

  /** Stops gateway and emulator. */
  stop = async (): Promise<void> => undefined;

  constructor(
    readonly emulator: YotiEmulator,
    /** Origin of the gateway, once it listens. */
    public url = '',
    /** Headers of every operation. */
    readonly headers: Record<string, string> = {},
  ) {}

  static async start(options: TestServerOptions = {}): Promise<TestServer> {
    const server = new TestServer(newEmulator(options));
    await server.listen(options);
    return server;
  }

  async listen(options: TestServerOptions = {}): Promise<void> {
    const { env, yotiUrl, now, timers, logger, audit, redactor, explorer, firstTickMs = 0 } = options;
    const { emulator } = this;
    await emulator.start();
    const { NODE_ENV, ...variables }: Record<string, string | undefined> = {
      YOTI_CLIENT_SDK_ID: emulator.sdkId,
      YOTI_KEY_PEM: emulator.privateKeyPem,
      YOTI_IDV_API_URL: yotiUrl?.(emulator) ?? emulator.url,
      ...UNLIMITED_ACTS,
      ...TestServer.defaultEnv,
      ...env,
    };
    const { yoti, ...config } = loadConfig(variables);
    // Production as it serves, without the conditions of its start, such as https.
    if (NODE_ENV === 'production')
      Object.assign(config, {
        isProduction: true,
        corsOrigins: variables.CORS_ORIGINS === undefined ? [] : config.corsOrigins,
      });
    const dispatcher = new Agent();
    // Without ticks, because thousands of tests ask for what is not theirs; a test of its own has them.
    const deps = { dispatcher, now, timers, logger, audit, redactor, explorer, firstTickMs };
    const gateway = await createApp({ ...config, yoti: expectDefined(yoti) }, deps);
    this.stop = async () => {
      await gateway.close();
      await dispatcher.close();
      await emulator.stop();
    };
    this.url = await gateway.listen({ port: 0, host: '127.0.0.1' });
  }

  /** The server as one of its users sees it, with headers that go with every operation. */
  as(headers: Record<string, string>): TestServer {
    return new TestServer(this.emulator, this.url, headers);
  }

  /** Sends an operation and gives the whole response. */
  execute<Data, Variables>(
    document: TypedDocumentNode<Data, Variables>,
    variables: Variables,
    headers: Record<string, string> = {},
  ): Promise<GraphqlResponse<Data>> {
    return post(
      `${this.url}/graphql`,
      { query: print(document), variables },
      { ...this.headers, ...headers },
    );
  }

  /** Sends an operation that has to succeed and gives its data. */
  async executeOrThrow<Data, Variables>(
    document: TypedDocumentNode<Data, Variables>,
    variables: Variables,
  ): Promise<Data> {
    const { data, errors } = await this.execute(document, variables);
    if (errors.length > 0) throw new Error(`The operation failed: ${JSON.stringify(errors)}`);
    return expectDefined(data);
  }

  /** Performs one attempt in the user view. */
  async actAsUser(
    userView: string,
    { as = 'ENROLLED_PERSON', liveness = 'PASS' }: UserAction = {},
  ): Promise<void> {
    const { searchParams } = new URL(userView);
    const { statusCode, body } = await request(
      `${this.emulator.url}/web/sessions/${searchParams.get('sessionID')}/complete`,
      {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'x-yoti-auth-token': expectDefined(searchParams.get('sessionToken')),
        },
        body: JSON.stringify({ as, liveness }),
      },
    );
    if (statusCode !== 200) throw new Error(`The user view answered ${statusCode}: ${await body.text()}`);
    await body.dump();
  }

  /** Calls of the gateway to Yoti since they were last cleared, such as `GET /sessions/:id`. */
  calls(): string[] {
    return this.emulator.requests
      .filter(({ path }) => !path.startsWith('/web/'))
      .map(
        ({ method, path }) =>
          `${method} ${expectDefined(path.split('?')[0]).replace(/[0-9a-f-]{36}/g, ':id')}`,
      );
  }
}

export const newEmulator = ({ now, emulator }: TestServerOptions): YotiEmulator =>
  new YotiEmulator({ now, ...emulator });

/** Starts a server before the tests of the block and stops it after them; each test begins without recorded calls and faults. */
export function useTestServer(options: TestServerOptions = {}): TestServer {
  return registerHooks(new TestServer(newEmulator(options)), options);
}

export function registerHooks<Server extends TestServer>(server: Server, options: TestServerOptions): Server {
  beforeAll(() => server.listen(options));
  beforeEach(() => {
    server.emulator.clearFaults();
    server.emulator.clearRequests();
  });
  afterAll(() => server.stop());
  return server;
}

/** Posts an operation to a gateway. */
export async function post<Data>(
  url: string,
  body: object,
  headers: Record<string, string> = {},
  dispatcher?: Dispatcher,
): Promise<GraphqlResponse<Data>> {
  const response = await request(url, {
    method: 'POST',
    dispatcher,
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  const { data, errors = [], extensions } = (await response.body.json()) as Partial<GraphqlResponse<Data>>;
  return { status: response.statusCode, headers: response.headers, data, errors, extensions };
}
