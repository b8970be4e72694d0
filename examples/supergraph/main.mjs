import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { compose } from './compose.mjs';
import { startHiveGateway } from './hiveGateway.mjs';
import { startGateway } from '../gateway.mjs';
import { plainOrdersSdl, startOrders } from './orders.mjs';

const PORT = Number(process.env.PORT ?? 4100);
const QUERY = '{ orders { id total session { state faceAuthOutcome buyer { id } } } }';
const identitySdl = readFileSync(new URL('../../schema.sandbox.plain.graphql', import.meta.url), 'utf8');
const routerSecret = randomBytes(32).toString('base64url');

async function execute(url, query, variables) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-router-secret': routerSecret },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = await response.json();
  if (errors) throw new Error(`The gateway refused an operation: ${JSON.stringify(errors)}`);
  return data;
}

/** Creates a session for a customer of the shop. */
async function createSession(url, userTrackingId) {
  const query = `mutation ($input: CreateSessionInput!) { createSession(input: $input) { session { id } } }`;
  const input = { userTrackingId, checks: [{ liveness: {} }] };
  return (await execute(url, query, { input })).createSession.session.id;
}

async function main() {
  const identity = await startGateway({ ROUTER_SECRET: routerSecret, SUBGRAPH_ACCESS_DIRECTIVES: 'off' });
  let stopped;
  const stop = () => (stopped ??= identity.close().then(() => process.exit(0)));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
  try {
    const sessionIds = [
      await createSession(identity.url, 'ada'),
      await createSession(identity.url, 'grace'),
      await createSession(identity.url, 'joan'),
    ];
    const complete = `mutation ($input: CompleteSessionInput!) { completeSession(input: $input) { session { id } } }`;
    await execute(identity.url, complete, { input: { sessionId: sessionIds[0] } });
    const orders = await startOrders(sessionIds);
    const supergraph = compose([
      { name: 'identity', url: identity.url, sdl: identitySdl },
      { name: 'orders', url: orders.url, sdl: plainOrdersSdl },
    ]);
    const gateway = await startHiveGateway({ supergraph, routerSecret, port: PORT });
    console.log(
      `\nThe supergraph is at ${gateway.url}: open it in a browser, or ask for orders with their sessions:`,
    );
    console.log(
      `curl -s ${gateway.url} -H 'content-type: application/json' -d '${JSON.stringify({ query: QUERY })}'`,
    );
  } catch (error) {
    await identity.close();
    throw error;
  }
}

main().catch((error) => {
  const isTaken = error.code === 'EADDRINUSE';
  console.error(isTaken ? `Port ${PORT} is taken: set PORT to a free one.` : error);
  process.exit(1);
});
