import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { check } from './check.mjs';
import { counts, drive, quantile, setDelay } from './load.mjs';
import { operations } from './operations.mjs';
import { start, stopAll } from './processes.mjs';
import { median, print, writeDocument, writeResults } from './report.mjs';

const help = `Measures the gateway against a floor and its peers, all in one run on one machine.

Usage: npm run bench -- [options]

  --quick               two minutes instead of eighteen; does not touch docs/performance.md
  --only NAMES          these servers only, for example gateway,mercurius
  --scenarios NAMES     these only: operation/auth/delay, any part may be *, for example Q2/unsigned/0,POLL/*/*
  --gateway [NAME=]DIR  a built gateway, default ../dist; several can be compared with each other
  --rounds N            default 3
  --seconds N           length of one measurement, default 1.5 (quick: 0.3)
  --soak                also ten minutes of load on the gateway: memory after two minutes and after ten;
                        alone with --scenarios none
  --soak-minutes N      the same, of another length
  --profile             also say by package where the gateway's processor time goes
  --write               write docs/performance.md even so
  --help                this text
`;

const text = { type: 'string' };
const flag = { type: 'boolean', default: false };
const { values: options } = parseArgs({
  options: {
    quick: flag,
    only: text,
    scenarios: text,
    gateway: { ...text, multiple: true },
    rounds: text,
    seconds: text,
    soak: flag,
    'soak-minutes': text,
    profile: flag,
    write: flag,
    help: flag,
  },
});

const CONNECTIONS = 32;
const CROWD = 200;
const rounds = Number(options.rounds ?? 3);
const seconds = Number(options.seconds ?? (options.quick ? 0.3 : 1.5));
const warmUpSeconds = options.quick ? 0.45 : 3;

/** What `npm start` tells Node. */
const { start: startScript } = JSON.parse(
  readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
).scripts;
const startFlags = startScript.split(' ').filter((word) => word.startsWith('--'));

const gateways = (options.gateway ?? [fileURLToPath(new URL('../dist', import.meta.url))]).map((given, n) => {
  const [, name, directory] = /^(?:([^=/]+)=)?(.+)$/.exec(given);
  return {
    name: name ?? (n === 0 ? 'gateway' : `gateway ${n + 1}`),
    file: './servers/gateway.mjs',
    auths: ['unsigned', 'signed', 'bearer'],
    env: { BENCH_GATEWAY: resolve(directory) },
    flags: startFlags,
  };
});

const both = ['unsigned', 'signed'];
const peer = (name, file, rest) => ({ name, file: `./servers/${file}.mjs`, auths: both, env: {}, ...rest });
const servers = [
  peer('floor', 'floor', { kind: 'floor', env: { FLOOR: 'stream' } }),
  peer('parsing floor', 'floor', { kind: 'parsing floor', env: { FLOOR: 'parse' } }),
  ...gateways,
  peer('mercurius', 'mercurius'),
  peer('yoga', 'yoga'),
  peer('apollo', 'apollo', { env: { BENCH_SENDER: 'fetch' } }),
  peer('apollo + Yoti SDK', 'apollo', { env: { BENCH_SENDER: 'sdk' }, auths: ['signed'] }),
  peer('hive', 'hive', { kind: 'wire', auths: ['unsigned'] }),
].filter(({ name }) => !options.only || options.only.split(',').includes(name));

const everyone = () => true;
const ours = ({ env }) => 'BENCH_GATEWAY' in env;
const scenario = (operation, auth, delay, connections = CONNECTIONS, takesPart = everyone) => ({
  name: `${operation}/${auth}/${delay}${connections === CROWD ? '/crowd' : ''}`,
  operation,
  auth,
  delay,
  connections,
  takesPart,
});

const four = ['Q1', 'Q2', 'Q3', 'M1'];
const scenarios = [
  ...four.map((operation) => scenario(operation, 'unsigned', 0)),
  ...(options.quick ? [] : four.map((operation) => scenario(operation, 'unsigned', 20))),
  scenario('Q2', 'unsigned', 20, CROWD, options.quick ? ours : everyone),
  ...(options.quick ? ['Q1', 'Q2'] : four).map((operation) => scenario(operation, 'signed', 0)),
  ...(options.quick ? [] : four.map((operation) => scenario(operation, 'signed', 20))),
  scenario('POLL', 'signed', 0, CONNECTIONS, ours),
  scenario('Q2', 'bearer', 0, CONNECTIONS, ours),
].filter(
  ({ name }) => !options.scenarios || options.scenarios.split(',').some((wanted) => fits(wanted, name)),
);

function fits(wanted, name) {
  const parts = wanted.split('/');
  return name.split('/').every((part, n) => parts[n] === undefined || parts[n] === '*' || parts[n] === part);
}

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const credentials = {
  YOTI_CLIENT_SDK_ID: randomUUID(),
  YOTI_KEY_PEM: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
};

const takesPartIn = (server, { operation, auth, takesPart }) =>
  server.auths.includes(auth) &&
  takesPart(server) &&
  (!server.kind?.endsWith('floor') || operations[operation].floor);

/** What could not be measured, and why. */
const skipped = {};
const profiles = {};

/** Starts the servers of one way to authenticate, and leaves out, with the reason, who gives a wrong answer. */
async function startServers(auth, wanted, upstream) {
  const running = [];
  for (const server of servers) {
    const own = wanted.filter((it) => takesPartIn(server, it)).map(({ operation }) => operation);
    if (own.length === 0) continue;
    const env = {
      ...server.env,
      ...credentials,
      BENCH_AUTH: auth,
      YOTI_AUTH: auth === 'bearer' ? 'bearer' : 'signed',
      YOTI_AUTH_URL: `${upstream.origin}/v1/oauth/token`,
      YOTI_IDV_API_URL: `${upstream.origin}/idverify/v1`,
    };
    let child;
    try {
      child = await start(server.file, env, { isUnderTest: true, flags: server.flags });
      const runningServer = { ...server, ...child };
      await check(runningServer, auth, new Set(own), upstream);
      await warmUpAll(runningServer, own);
      running.push(runningServer);
    } catch (error) {
      await child?.stop();
      skipped[`${server.name}, ${auth}`] = error.message.split('\n').slice(0, 12).join('\n');
    }
  }
  return running;
}

/** A young process is several times slower than one that has served some thousand requests. */
async function warmUpAll(server, names) {
  const end = performance.now() + warmUpSeconds * 2_000;
  while (performance.now() < end)
    for (const name of names)
      await drive(server, operations[name], { connections: CONNECTIONS, amount: 200 });
}

/** Until the operation is warm too; gives how many requests fill one measurement. */
async function warmUp(server, { operation, connections }) {
  const end = performance.now() + warmUpSeconds * 1000;
  let last;
  do {
    last = await drive(server, operations[operation], { connections, amount: Math.max(connections, 200) });
  } while (performance.now() < end);
  return Math.max(100, Math.round((last.answers / last.seconds) * seconds));
}

async function measure(server, { operation, connections }, amount, upstream) {
  // The others had their turns since, and V8 clears up when it has nothing to do: it may have to compile code anew.
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

/** Server A, B, C …, then again A, B, C …: what else the machine does meets them all alike. */
async function run(it, running, upstream) {
  const taking = running.filter((server) => takesPartIn(server, it));
  await setDelay(upstream, it.delay);
  const amounts = new Map();
  for (const server of taking) amounts.set(server, await warmUp(server, it));
  const measured = Object.fromEntries(taking.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round += 1)
    for (const server of taking)
      measured[server.name].push(await measure(server, it, amounts.get(server), upstream));
  process.stderr.write(`${it.name} measured\n`);
  if (options.profile)
    for (const server of taking.filter(ours))
      profiles[`${it.name} ${server.name}`] = await profile(server, it, amounts.get(server));
  return Object.fromEntries(
    Object.entries(measured).map(([name, all]) => [name, { ...medians(all), rounds: all }]),
  );
}

/** By package; not part of the measurement, because it slows the server down. */
async function profile(server, { operation, connections }, amount) {
  await server.ask('startProfile');
  await drive(server, operations[operation], { connections, amount: amount * 3 });
  return server.ask('endProfile');
}

function medians(all) {
  return Object.fromEntries(Object.keys(all[0]).map((key) => [key, median(all.map((one) => one[key]))]));
}

async function runAll(upstream) {
  const results = {};
  for (const auth of ['unsigned', 'signed', 'bearer']) {
    const wanted = scenarios.filter((it) => it.auth === auth);
    if (wanted.length === 0) continue;
    await setDelay(upstream, 0);
    const running = await startServers(auth, wanted, upstream);
    for (const it of wanted)
      if (running.some((server) => takesPartIn(server, it)))
        results[it.name] = await run(it, running, upstream);
    await Promise.all(running.map((server) => server.stop()));
  }
  return results;
}

/** Memory of the gateway under steady load: the median of a minute around each of the two times. */
async function soak(upstream, minutes) {
  const [server] = await startServers(
    'unsigned',
    [scenario('Q2', 'unsigned', 0, CONNECTIONS, ours)],
    upstream,
  );
  if (!server) return undefined;
  const samples = [];
  const started = performance.now();
  const elapsed = () => (performance.now() - started) / 60_000;
  while (elapsed() < minutes) {
    await drive(server, operations.Q2, { connections: CONNECTIONS, amount: 2_000 });
    await server.ask('mark');
    samples.push({ minute: elapsed(), rss: (await server.ask('read')).rss / 2 ** 20 });
  }
  await server.stop();
  const around = (minute) =>
    median(samples.filter((it) => Math.abs(it.minute - minute) <= minutes / 20).map(({ rss }) => rss));
  return { minutes, early: around(minutes / 5), late: around(minutes - minutes / 20) };
}

async function main() {
  if (options.help) return void process.stdout.write(help);
  const began = performance.now();
  const upstream = await start('./upstream.mjs', {}, { isUnderTest: false });
  const wantsSoak = options.soak || options['soak-minutes'] !== undefined;
  const results = await runAll(upstream);
  const memory = wantsSoak ? await soak(upstream, Number(options['soak-minutes'] ?? 10)) : undefined;
  const outcome = {
    results,
    skipped,
    profiles,
    memory,
    setting: { rounds, seconds, connections: CONNECTIONS, crowd: CROWD, gateway: gateways[0].name },
    minutes: (performance.now() - began) / 60_000,
  };
  print(outcome);
  await writeResults(outcome);
  const isWhole = !options.quick && !options.only && !options.scenarios;
  if (isWhole || options.write) await writeDocument(outcome);
  if (Object.keys(skipped).some((name) => /^gateway, (un)?signed$/.test(name))) process.exitCode = 1;
}

for (const signal of ['SIGINT', 'SIGTERM'])
  process.once(signal, () => void stopAll().then(() => process.exit(130)));
try {
  await main();
} finally {
  await wait(0);
  await stopAll();
}
