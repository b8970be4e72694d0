import { Session } from 'node:inspector/promises';

/** CPU profile of this process, sampled every 200 µs. */

const session = new Session();
session.connect();

export async function startProfile() {
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: 200 });
  await session.post('Profiler.start');
}

/** Returns `[name, percent]` of self time, the greatest first, by package and by function. */
export async function endProfile() {
  const { profile } = await session.post('Profiler.stop');
  const frames = new Map(profile.nodes.map(({ id, callFrame }) => [id, callFrame]));
  const times = { packages: new Map(), functions: new Map() };
  let total = 0;
  profile.samples.forEach((id, n) => {
    const frame = frames.get(id);
    if (frame.functionName === '(idle)' || isInspector(frame)) return;
    const took = profile.timeDeltas[n];
    total += took;
    add(times.packages, placeOf(frame), took);
    add(
      times.functions,
      `${frame.functionName || '(anonymous)'} ${placeOf(frame)}:${frame.lineNumber + 1}`,
      took,
    );
  });
  const ranked = (map) =>
    [...map].map(([name, took]) => [name, (100 * took) / total]).sort(([, a], [, b]) => b - a);
  return { packages: ranked(times.packages).slice(0, 30), functions: ranked(times.functions).slice(0, 60) };
}

/** True for the frame of the profiler itself. */
const isInspector = ({ functionName, url }) => functionName === 'dispatch' && url === '';

function add(map, name, took) {
  map.set(name, (map.get(name) ?? 0) + took);
}

function placeOf({ functionName, url }) {
  if (url === '')
    return functionName === '(garbage collector)' || functionName === '(program)'
      ? functionName
      : 'V8 and built-ins';
  if (url.startsWith('node:'))
    return url.startsWith('node:internal/') ? url.split('/').slice(0, 2).join('/') : url;
  const [, name] = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url) ?? [];
  return name ?? url.split('/').slice(-3).join('/');
}
