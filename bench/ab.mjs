import { compareRounds, copyOf } from './comparison.mjs';
import { setDelay } from './load.mjs';
import { measure, startServer, warmUp } from './measure.mjs';
import { options } from './options.mjs';
import { scenarios } from './scenarios.mjs';
import { gateway } from './servers.mjs';

/** A/B mode: compares builds of the gateway with the first of them, beside a second copy of the first. */

/**
 * Measures all builds, interleaved: every round starts each build anew, because two processes of one build differ more
 * than two measurements of one process, and then measures operation by operation, build by build.
 */
export async function compareBuilds(upstream) {
  const builds = options.builds.map(({ name, directory }) => gateway(name, directory));
  const servers = [...builds, { ...builds[0], name: copyOf(builds[0].name) }];
  const rounds = Object.fromEntries(
    scenarios.map((it) => [it.name, Object.fromEntries(servers.map(({ name }) => [name, []]))]),
  );
  const amounts = new Map();
  for (let round = 0; round < options.rounds; round += 1) {
    for (const auth of new Set(scenarios.map((it) => it.auth)))
      await measureRound(rotate(servers, round), auth, { rounds, amounts, upstream });
    process.stderr.write(`round ${round + 1} of ${options.rounds} measured\n`);
  }
  return scenarios.map(({ name }) => compareRounds(name, rounds[name], builds[0].name));
}

async function measureRound(servers, auth, { rounds, amounts, upstream }) {
  const own = scenarios.filter((it) => it.auth === auth);
  const names = [...new Set(own.map(({ operation }) => operation))];
  await setDelay(upstream, 0);
  const running = [];
  for (const server of servers) running.push(await startServer(server, auth, names, upstream));
  for (const it of own) {
    await setDelay(upstream, it.delayMs);
    if (!amounts.has(it.name)) amounts.set(it.name, await warmUp(running[0], it));
    for (const server of running)
      rounds[it.name][server.name].push(await measure(server, it, amounts.get(it.name), upstream));
  }
  await Promise.all(running.map((server) => server.stop()));
}

/** Each round begins with another build, so that none is always the first. */
const rotate = (servers, round) => {
  const start = round % servers.length;
  return [...servers.slice(start), ...servers.slice(0, start)];
};
