import { setTimeout as wait } from 'node:timers/promises';
import { compareBuilds } from './ab.mjs';
import { writeDocument } from './document.mjs';
import { drive, setDelay } from './load.mjs';
import { measure, startServer, warmUp } from './measure.mjs';
import { operations } from './operations.mjs';
import { help, options } from './options.mjs';
import { start, stopAll } from './processes.mjs';
import { print, printComparison, writeJson } from './report.mjs';
import {
  CONNECTIONS,
  isGateway,
  MANY_CONNECTIONS,
  scenarios,
  soakScenario,
  takesPart,
} from './scenarios.mjs';
import { servers } from './servers.mjs';
import { median } from './statistics.mjs';

/** Reasons why a server was not measured, by server and authentication. */
const skipped = {};
const profiles = {};

/** Starts the servers that take part; one that gives a wrong answer is skipped. */
async function startServers(auth, wanted, upstream) {
  const running = [];
  for (const server of servers()) {
    const own = wanted.filter((it) => takesPart(server, it)).map(({ operation }) => operation);
    if (own.length === 0) continue;
    try {
      running.push(await startServer(server, auth, [...new Set(own)], upstream));
    } catch (error) {
      skipped[`${server.name}, ${auth}`] = error.message.split('\n').slice(0, 12).join('\n');
    }
  }
  return running;
}

/** Measures one scenario in rounds, server by server, so that a disturbance of the machine meets them all. */
async function run(it, running, upstream) {
  const taking = running.filter((server) => takesPart(server, it));
  await setDelay(upstream, it.delayMs);
  const amounts = new Map();
  for (const server of taking) amounts.set(server, await warmUp(server, it));
  const measured = Object.fromEntries(taking.map(({ name }) => [name, []]));
  for (let round = 0; round < options.rounds; round += 1)
    for (const server of taking)
      measured[server.name].push(await measure(server, it, amounts.get(server), upstream));
  process.stderr.write(`${it.name} measured\n`);
  if (options.profile)
    for (const server of taking.filter(isGateway))
      profiles[`${it.name} ${server.name}`] = await profile(server, it, amounts.get(server));
  return Object.fromEntries(
    Object.entries(measured).map(([name, all]) => [name, { ...medians(all), rounds: all }]),
  );
}

/** Profile by package; measured apart because it slows the server down. */
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
  for (const auth of ['unsigned', 'signed']) {
    const wanted = scenarios.filter((it) => it.auth === auth);
    if (wanted.length === 0) continue;
    await setDelay(upstream, 0);
    const running = await startServers(auth, wanted, upstream);
    for (const it of wanted)
      if (running.some((server) => takesPart(server, it)))
        results[it.name] = await run(it, running, upstream);
    await Promise.all(running.map((server) => server.stop()));
  }
  return results;
}

/** Memory of the gateway under steady load: medians of a tenth of the time, around a fifth of it and at its end. */
async function soak(upstream, minutes) {
  const [server] = await startServers('unsigned', [soakScenario], upstream);
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

/** Compares builds of the gateway with each other. */
async function compare(upstream) {
  const comparison = await compareBuilds(upstream);
  printComparison(comparison);
  if (options.json) await writeJson(options.json, { setting, comparison });
}

/** Measures the gateway against its peers. */
async function measureAll(upstream) {
  const began = performance.now();
  const results = await runAll(upstream);
  const memory = options.soakMinutes && (await soak(upstream, options.soakMinutes));
  const minutes = (performance.now() - began) / 60_000;
  const outcome = { results, skipped, profiles, memory, setting, minutes };
  print(outcome);
  if (options.json) await writeJson(options.json, outcome);
  const isComplete = !options.quick && !options.only && !options.scenarios && !options.operations;
  if (isComplete || options.write) await writeDocument(outcome);
  if (Object.keys(skipped).some((name) => name.startsWith('gateway, '))) process.exitCode = 1;
}

const { rounds, seconds } = options;
const setting = { rounds, seconds, connections: CONNECTIONS, manyConnections: MANY_CONNECTIONS };

async function main() {
  if (options.help) return void process.stdout.write(help);
  const upstream = await start(new URL('./upstream.mjs', import.meta.url), {}, { isUnderTest: false });
  await (options.builds ? compare : measureAll)(upstream);
}

for (const signal of ['SIGINT', 'SIGTERM'])
  process.once(signal, () => void stopAll().then(() => process.exit(130)));
try {
  await main();
} finally {
  await wait(0);
  await stopAll();
}
