/** Sub-check of a report. */
export interface Breakdown {
  sub_check: string;
  result: 'PASS' | 'FAIL' | 'NOT_AVAILABLE';
  details?: { name: string; value: string }[];
  process?: 'AUTOMATED' | 'EXPERT_REVIEW';
}

/** Report of a check in its wire shape (reference 8.3). */
export interface Report {
  recommendation: {
    value: 'APPROVE' | 'REJECT' | 'NOT_AVAILABLE' | 'CONSIDER';
    reason?: string;
    recovery_suggestion?: string;
  };
  breakdown?: Breakdown[];
  watchlist_summary?: object;
}

/** Automated sub-check. */
export function automated(
  subCheck: string,
  result: 'PASS' | 'FAIL' = 'PASS',
  details: Record<string, string> = {},
): Breakdown {
  const named = Object.entries(details).map(([name, value]) => ({ name, value }));
  return { sub_check: subCheck, result, details: named, process: 'AUTOMATED' };
}

/** Sub-check by a person. */
export function reviewed(
  subCheck: string,
  result: 'PASS' | 'FAIL' = 'PASS',
  details: Record<string, string> = {},
): Breakdown {
  return { ...automated(subCheck, result, details), process: 'EXPERT_REVIEW' };
}

/** Report that approves. */
export function approval(breakdown: Breakdown[]): Report {
  return { recommendation: { value: 'APPROVE' }, breakdown };
}

/** Report that rejects, with Yoti's reason if there is one. */
export function rejection(breakdown: Breakdown[], reason?: string): Report {
  return { recommendation: { value: 'REJECT', ...(reason && { reason }) }, breakdown };
}

/** Score as text with two decimals. */
export function formatScore(value: number): string {
  return value.toFixed(2);
}
