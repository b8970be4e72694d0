import 'reflect-metadata';
import { createPrivateKey, randomBytes } from 'node:crypto';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { print } from 'graphql';
import { Agent, Pool, request } from 'undici';
import { YotiEmulator } from '../emulator/yotiEmulator.js';
import { loadConfig } from '../src/config/config.js';
import { createApp } from '../src/app.js';

/** Action of the person in the user view. */
export interface UserAction {
  as: 'ENROLLED_PERSON' | 'SOMEBODY_ELSE';
  liveness: 'PASS' | 'FAIL';
}

/** GraphQL response over HTTP. */
export interface GraphqlResponse<Data> {
  data?: Data | null;
  errors?: { message: string; extensions: { code: string } }[];
}

/** Gateway and emulator on free ports, with a client of the gateway and a person in the emulator's user view. */
export interface DemoServer {
  execute<Data, Variables>(
    document: TypedDocumentNode<Data, Variables>,
    variables: Variables,
  ): Promise<GraphqlResponse<Data>>;
  /** Messages of a subscription, until it completes. */
  subscribe<Data, Variables>(
    document: TypedDocumentNode<Data, Variables>,
    variables: Variables,
  ): AsyncGenerator<GraphqlResponse<Data>>;
  actAsUser(userView: string, action: UserAction): Promise<void>;
  /** Notifications that the gateway has accepted. */
  notifications(): Promise<number>;
  close(): Promise<void>;
}

/** Address of the gateway for notifications, which Yoti sends to https only. */
const PUBLIC_URL = 'https://gateway.example';

/** Starts the emulator, and a gateway that is connected to it; notifications lead from the one to the other. */
export async function startDemoServer(): Promise<DemoServer> {
  let url = '';
  // In place of DNS and a proxy with a certificate: connections to PUBLIC_URL lead to the port of the gateway.
  const webhookDispatcher = new Agent({ factory: () => new Pool(url) });
  const emulator = new YotiEmulator({ webhookDispatcher });
  await emulator.start();
  const access = {
    baseUrl: emulator.url,
    sdkId: emulator.sdkId,
    key: createPrivateKey(emulator.privateKeyPem!),
  };
  const dispatcher = new Agent();
  const config = loadConfig({ PUBLIC_URL, NOTIFICATION_SECRET: randomBytes(32).toString('hex') });
  const gateway = await createApp({ ...config, yoti: access }, { dispatcher });
  url = await gateway.listen({ port: 0, host: '127.0.0.1' });
  return {
    execute: (document, variables) => post(`${url}/graphql`, { query: print(document), variables }),
    subscribe: (document, variables) => stream(`${url}/graphql`, { query: print(document), variables }),
    actAsUser: (userView, action) => sendUserAction(emulator.url, new URL(userView), action),
    notifications: async () => {
      const response = await request(`${url}/health`);
      const { live } = (await response.body.json()) as { live: { notifications: { accepted: number } } };
      return live.notifications.accepted;
    },
    close: async () => {
      await gateway.close();
      await dispatcher.close();
      await emulator.stop();
      await webhookDispatcher.close();
    },
  };
}

async function post<Data>(url: string, body: object): Promise<GraphqlResponse<Data>> {
  const headers = { 'content-type': 'application/json' };
  const response = await request(url, { method: 'POST', headers, body: JSON.stringify(body) });
  return (await response.body.json()) as GraphqlResponse<Data>;
}

/** Reads server-sent events: blocks of lines, of which those of `next` have data. */
async function* stream<Data>(url: string, body: object): AsyncGenerator<GraphqlResponse<Data>> {
  const headers = { 'content-type': 'application/json', accept: 'text/event-stream' };
  const response = await request(url, { method: 'POST', headers, body: JSON.stringify(body) });
  let text = '';
  for await (const chunk of response.body) {
    const blocks = (text + String(chunk)).split('\n\n');
    text = blocks.pop()!;
    for (const block of blocks) {
      const [, data] = /^data: (.+)$/m.exec(block) ?? [];
      if (data !== undefined) yield JSON.parse(data) as GraphqlResponse<Data>;
    }
  }
}

/** Sends the request that a button of the emulator's user view sends. */
async function sendUserAction(baseUrl: string, userView: URL, action: UserAction): Promise<void> {
  const [id, token] = ['sessionID', 'sessionToken'].map((name) => userView.searchParams.get(name) ?? '');
  const headers = { 'content-type': 'application/json', 'x-yoti-auth-token': token };
  const url = `${baseUrl}/web/sessions/${id}/complete`;
  const response = await request(url, { method: 'POST', headers, body: JSON.stringify(action) });
  if (response.statusCode >= 300) throw new Error(`The user view answered ${response.statusCode}`);
  await response.body.dump();
}
