import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { request, type Dispatcher } from 'undici';

/** Ways to the gateway, in the order of the matrix. */
export const wayNames = ['direct', 'Apollo Gateway', 'Hive Gateway', 'Hive Gateway, Rust planner'] as const;
export type WayName = (typeof wayNames)[number];

/** Error as a client of a way sees it. */
export interface ErrorOfWay {
  message: string;
  path?: (string | number)[];
  extensions?: { code?: string; fieldErrors?: { field: string }[]; retryAfter?: number };
}

export interface ResultOfWay {
  data?: Record<string, unknown> | null;
  errors?: ErrorOfWay[];
}

/** One way to execute operations. */
export interface Way {
  name: WayName;
  execute: (
    query: string,
    variables?: object,
    headers?: Record<string, string | undefined>,
  ) => Promise<ResultOfWay>;
}

export const ROUTER_SECRET = 'a-secret-between-a-router-and-us-0';

interface Started {
  url: string;
  close: () => Promise<void>;
}

interface Example {
  compose: (subgraphs: { name: string; url: string; sdl: string }[]) => string;
  startOrders: (sessionIds: string[]) => Promise<Started>;
  ordersSdl: string;
  plainOrdersSdl: string;
  startApolloGateway: (options: object) => Promise<Started>;
  startHiveGateway: (options: object) => Promise<Started>;
  startHiveGatewayWithRouterPlanner: (options: object) => Promise<Started>;
}

/** Modules of examples/supergraph, which has packages of its own. */
export async function loadExample(): Promise<Example> {
  const names = ['compose', 'orders', 'apolloGateway', 'hiveGateway'];
  const modules = await Promise.all(
    names.map((name) => import(new URL(`../../examples/supergraph/${name}.mjs`, import.meta.url).href)),
  );
  return Object.assign({}, ...modules) as Example;
}

/** Committed SDL in the root of the repository. */
export const committed = (file: string): string =>
  readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');

/** Headers of one connection, which do not go on to the next. */
const OF_CONNECTION = new Set(['connection', 'content-length', 'host', 'keep-alive', 'transfer-encoding']);

/** The address that the supergraphs name; requests go on to `target`. */
class ForwardingProxy {
  target = '';
  readonly #server: Server = createServer((incoming, outgoing) => {
    this.#forward(incoming, outgoing).catch(() => outgoing.destroy());
  });

  async #forward(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const headers = Object.entries(incoming.headers).filter(([name]) => !OF_CONNECTION.has(name));
    const answer = await request(`${this.target}${incoming.url}`, {
      method: incoming.method as Dispatcher.HttpMethod,
      headers: Object.fromEntries(headers),
      // Whole, because an answer to a part of it ends the connection.
      body: await buffer(incoming),
    });
    const kept = Object.entries(answer.headers).filter(([name]) => !OF_CONNECTION.has(name));
    outgoing.writeHead(answer.statusCode, Object.fromEntries(kept)).end(await answer.body.text());
  }

  async listen(): Promise<string> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/graphql`;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }
}

/** A supergraph of this graph and of `orders` behind three gateways, and the direct way. */
export class Ways {
  readonly #proxy = new ForwardingProxy();
  readonly #started: Started[] = [];
  all: Way[] = [];

  /** Starts the gateways on the committed SDLs; `sessionIds` are those of the orders. */
  async start(sessionIds: string[]): Promise<void> {
    const example = await loadExample();
    const url = await this.#proxy.listen();
    const orders = await example.startOrders(sessionIds);
    this.#started.push(orders);
    const supergraphOf = (identity: string, ordersSdl: string): string =>
      example.compose([
        { name: 'identity', url, sdl: committed(identity) },
        { name: 'orders', url: orders.url, sdl: ordersSdl },
      ]);
    const withDirectives = supergraphOf('schema.sandbox.graphql', example.ordersSdl);
    const plain = supergraphOf('schema.sandbox.plain.graphql', example.plainOrdersSdl);
    const routerSecret = ROUTER_SECRET;
    const apollo = await example.startApolloGateway({ supergraph: plain, routerSecret });
    const hive = await example.startHiveGateway({ supergraph: withDirectives, routerSecret });
    const rust = await example.startHiveGatewayWithRouterPlanner({
      supergraph: withDirectives,
      routerSecret,
    });
    this.#started.push(apollo, hive, rust);
    const urls = [url, apollo.url, hive.url, rust.url];
    this.all = wayNames.map((name, index) => ({
      name,
      execute: (query, variables = {}, headers = {}) =>
        post(urls[index]!, { query, variables }, index === 0, headers),
    }));
  }

  /** Lets all ways lead to this gateway, given by its origin. */
  leadTo(origin: string): void {
    this.#proxy.target = origin;
  }

  async close(): Promise<void> {
    for (const { close } of this.#started) await close();
    await this.#proxy.close();
  }
}

async function post(
  url: string,
  body: object,
  isDirect: boolean,
  headers: Record<string, string | undefined>,
): Promise<ResultOfWay> {
  const { body: answer } = await request(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/json',
      ...(isDirect && { 'x-router-secret': ROUTER_SECRET }),
      ...headers,
    },
    body: JSON.stringify(body),
  });
  return (await answer.json()) as ResultOfWay;
}
