import type { Check } from '../schema/check.js';
import type { Resource } from '../schema/resource.js';

/** The session that something is part of: its parts name each other. */
export interface SessionIndex {
  id: string;
  /** Undefined when the session does not list it. */
  resource(id: string): Resource | undefined;
  check(id: string): Check | undefined;
}
