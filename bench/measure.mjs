import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { check } from './check.mjs';
import { counts, drive } from './load.mjs';
import { operations } from './operations.mjs';
import { options } from './options.mjs';
import { start } from './processes.mjs';
import { CONNECTIONS } from './scenarios.mjs';
import { quantile } from './statistics.mjs';

/** Measurement of one server: start, warm-up, and CPU, throughput, latency and memory of an operation. */

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const credentials = {
  YOTI_CLIENT_SDK_ID: randomUUID(),
  // Production would require an issuer and https.
  NODE_ENV: 'test',
  YOTI_KEY_PEM: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
};

/** The gateway cannot do without authentication: unsigned, it sends a bearer token, which costs it about 1 %. */
const environment = (server, auth, upstream) => ({
  ...server.env,
  ...credentials,
  BENCH_AUTH: auth,
  YOTI_AUTH: auth === 'signed' ? 'signed' : 'bearer',
  YOTI_AUTH_URL: `${upstream.origin}/v1/oauth/token`,
  YOTI_IDV_API_URL: `${upstream.origin}/idverify/v1`,
});

/** Starts a server that answers these operations correctly, and warms it up. */
export async function startServer(server, auth, names, upstream) {
  const env = environment(server, auth, upstream);
  const child = await start(server.entry, env, { isUnderTest: true, flags: server.flags });
  const running = { ...server, ...child };
  try {
    await check(running, auth, names, upstream);
    await warmUpAll(running, names);
    return running;
  } catch (error) {
    await child.stop();
    throw error;
  }
}

/** A young process is several times slower than one that has served some thousand requests. */
async function warmUpAll(server, names) {
  const end = performance.now() + options.warmUpSeconds * 2_000;
  while (performance.now() < end)
    for (const name of names)
      await drive(server, operations[name], { connections: CONNECTIONS, amount: 200 });
}

/** Warms up one operation; returns the number of requests that fill one measurement. */
export async function warmUp(server, { operation, connections }) {
  const end = performance.now() + options.warmUpSeconds * 1000;
  let last;
  do {
    last = await drive(server, operations[operation], { connections, amount: Math.max(connections, 200) });
  } while (performance.now() < end);
  return Math.max(100, Math.round((last.answers / last.seconds) * options.seconds));
}

/** Measures one scenario; times of CPU are microseconds per operation, latencies and delays milliseconds. */
export async function measure(server, { operation, connections }, amount, upstream) {
  // V8 discards code and memory of a process that waited for the others' turns.
  await drive(server, operations[operation], { connections, amount: Math.ceil(amount / 4) });
  await counts(upstream);
  await server.ask('mark');
  const {
    answers,
    seconds: took,
    latencies,
  } = await drive(server, operations[operation], { connections, amount });
  const { cpu, rss, loopDelay } = await server.ask('read');
  const { calls } = await counts(upstream);
  return {
    cpu: cpu / answers,
    perSecond: answers / took,
    p50: quantile(latencies, 0.5),
    p99: quantile(latencies, 0.99),
    loopDelay,
    rss: rss / 2 ** 20,
    calls: calls / answers,
  };
}
