import { gatewayErrors } from 'yoti-graphql-client';
import { BackendError } from '../backend.js';
import type { FaceProblem } from './useFaceSession.js';

/** What a person reads about a problem. */
export interface ProblemText {
  title: string;
  text: string;
}

/** Texts by the end of a session, or by the code of an error, of the shop or of the gateway. */
const TEXTS: Record<string, ProblemText> = {
  CANCELLED: { title: 'You cancelled', text: 'Nothing was charged. Start again whenever you like.' },
  EXPIRED: {
    title: 'The time is over',
    text: 'For your safety a face check stays open for a few minutes only.',
  },
  NOT_CONFIRMED: {
    title: 'We could not confirm that it is you',
    text: 'Nothing was charged. Find even light, take off what hides your face, and try again.',
  },
  NOT_LIVE: {
    title: 'Your face was not recognised as live',
    text: 'Hold still in even light, with your whole face in the frame, and try again.',
  },
  NETWORK: { title: 'No connection', text: 'Check that you are online, and try again.' },
  RATE_LIMITED: { title: 'That was a few times too often', text: 'Wait a minute, and try again.' },
};

const OTHER: ProblemText = {
  title: 'That did not work',
  text: 'It is our fault, not yours. Nothing was charged. Try again in a moment.',
};

/** Code of an error of the shop or the gateway; NETWORK if neither answered. */
export function codeOf(error: unknown): string {
  if (error instanceof BackendError) return error.code;
  const [known] = gatewayErrors(error);
  return known?.extensions.code ?? (error instanceof TypeError ? 'NETWORK' : 'UNKNOWN');
}

export function problemText(problem: FaceProblem): ProblemText {
  return TEXTS[typeof problem === 'string' ? problem : codeOf(problem.error)] ?? OTHER;
}
