import { lowerQuartile, median, upperQuartile } from './statistics.mjs';

/** Rule of the A/B mode: gain, loss or "no gain" of a build against the first one. */

/** Name of the second copy of a build, whose distance from the first copy is the noise. */
export const copyOf = (name) => `${name} (copy)`;

/**
 * Comparison of one scenario with the first build. `rounds` has, by build, `cpu` and `perSecond` of each round; every
 * figure is the quartile of the less disturbed rounds, and `ratio` that of the CPU times.
 */
export function compareRounds(scenario, rounds, first) {
  const cpuOf = (name) => rounds[name].map(({ cpu }) => cpu);
  const noise = noiseOf(cpuOf(first), cpuOf(copyOf(first)));
  const builds = Object.entries(rounds).map(([name, measured]) => {
    const cpu = lowerQuartile(cpuOf(name));
    const perSecond = upperQuartile(measured.map((round) => round.perSecond));
    const ratio = cpu / lowerQuartile(cpuOf(first));
    const isCompared = name !== first && name !== copyOf(first);
    return {
      name,
      cpu,
      perSecond,
      ratio,
      ...(isCompared && { verdict: verdictOf(ratio, noise) }),
      rounds: measured,
    };
  });
  return { scenario, noise, builds };
}

/**
 * Distance of two identical builds, measured in the same rounds: that of their lower quartiles or the median over the
 * rounds, the greater. Quartiles of identical builds can meet by chance: with their distance alone, 27 % of builds
 * without a difference would have a gain or a loss, with the rounds 1 % (simulated, eight rounds).
 */
function noiseOf(times, copyTimes) {
  const byRound = median(times.map((time, round) => distance(copyTimes[round], time)));
  return Math.max(byRound, distance(lowerQuartile(copyTimes), lowerQuartile(times)));
}

const distance = (value, reference) => Math.abs(value / reference - 1);

/** A ratio within twice the noise is no gain. */
function verdictOf(ratio, noise) {
  const change = ratio - 1;
  if (Math.abs(change) <= 2 * noise) return 'no gain';
  return `${change < 0 ? 'gain' : 'loss'} ${(100 * Math.abs(change)).toFixed(1)} %`;
}
