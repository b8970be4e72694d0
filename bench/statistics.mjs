/** Quantiles of measured values. */

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
