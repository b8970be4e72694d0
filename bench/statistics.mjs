/** Statistics of the benchmark: pure functions over measured values. */

/** Value below which this share of the values lies, interpolated between its neighbours. */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  const position = (sorted.length - 1) * share;
  const index = Math.floor(position);
  const next = sorted[index + 1] ?? sorted[index];
  return sorted[index] + (next - sorted[index]) * (position - index);
}

export const median = (values) => quantile(values, 0.5);
export const lowerQuartile = (values) => quantile(values, 0.25);
export const upperQuartile = (values) => quantile(values, 0.75);

const distance = (value, reference) => Math.abs(value / reference - 1);

/**
 * Distance of two identical builds whose CPU times were measured in the same rounds: that of their lower quartiles or
 * the median over the rounds, the greater. The quartiles alone can meet by chance: of builds without a difference, a
 * quarter would then have a gain or a loss (bench/README.md).
 */
export function noiseOf(times, copyTimes) {
  const byRound = median(times.map((time, round) => distance(copyTimes[round], time)));
  return Math.max(byRound, distance(lowerQuartile(copyTimes), lowerQuartile(times)));
}

/** Verdict on the ratio of a build's CPU time to the first build's: "no gain" within twice the noise. */
export function verdict(ratio, noise) {
  const change = ratio - 1;
  if (Math.abs(change) <= 2 * noise) return 'no gain';
  return `${change < 0 ? 'gain' : 'loss'} ${(100 * Math.abs(change)).toFixed(1)} %`;
}
