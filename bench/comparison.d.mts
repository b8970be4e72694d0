/** Types of `comparison.mjs` for its test. */
export interface Round {
  cpu: number;
  perSecond: number;
}

export interface Comparison {
  scenario: string;
  noise: number;
  builds: (Round & { name: string; ratio: number; verdict?: string; rounds: Round[] })[];
}

export function copyOf(name: string): string;
export function compareRounds(scenario: string, rounds: Record<string, Round[]>, first: string): Comparison;
