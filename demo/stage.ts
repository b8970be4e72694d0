import 'reflect-metadata';
import { createPrivateKey } from 'node:crypto';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { print } from 'graphql';
import { Agent, request } from 'undici';
import { YotiEmulator } from '../emulator/yotiEmulator.js';
import { loadConfig } from '../src/config/config.js';
import { createApp } from '../src/app.js';

/** What the person before the camera does. */
export interface Performance {
  as: 'ENROLLED_PERSON' | 'SOMEBODY_ELSE';
  liveness: 'PASS' | 'FAIL';
}

/** Answer of a GraphQL operation as it comes over HTTP. */
export interface Answer<Data> {
  data?: Data | null;
  errors?: { message: string; extensions: { code: string } }[];
}

/** The gateway and a local Yoti on free ports, a frontend that queries the one, and a person in the user view of the other. */
export interface Stage {
  ask<Data, Variables>(
    document: TypedDocumentNode<Data, Variables>,
    variables: Variables,
  ): Promise<Answer<Data>>;
  perform(userView: string, performance: Performance): Promise<void>;
  close(): Promise<void>;
}

/** Starts both. */
export async function setStage(): Promise<Stage> {
  const emulator = new YotiEmulator();
  await emulator.start();
  const access = {
    baseUrl: emulator.url,
    sdkId: emulator.sdkId,
    key: createPrivateKey(emulator.privateKeyPem!),
  };
  const dispatcher = new Agent();
  const gateway = await createApp({ ...loadConfig({}), yoti: access }, { dispatcher });
  const url = await gateway.listen({ port: 0, host: '127.0.0.1' });
  return {
    ask: (document, variables) => post(`${url}/graphql`, { query: print(document), variables }),
    perform: (userView, performance) => play(emulator.url, new URL(userView), performance),
    close: async () => {
      await gateway.close();
      await dispatcher.close();
      await emulator.stop();
    },
  };
}

async function post<Data>(url: string, body: object): Promise<Answer<Data>> {
  const headers = { 'content-type': 'application/json' };
  const response = await request(url, { method: 'POST', headers, body: JSON.stringify(body) });
  return (await response.body.json()) as Answer<Data>;
}

/** Does what the buttons of the emulator's user view do. */
async function play(baseUrl: string, userView: URL, performance: Performance): Promise<void> {
  const [id, token] = ['sessionID', 'sessionToken'].map((name) => userView.searchParams.get(name) ?? '');
  const headers = { 'content-type': 'application/json', 'x-yoti-auth-token': token };
  const url = `${baseUrl}/web/sessions/${id}/complete`;
  const response = await request(url, { method: 'POST', headers, body: JSON.stringify(performance) });
  if (response.statusCode >= 300) throw new Error(`The user view answered ${response.statusCode}`);
  await response.body.dump();
}
