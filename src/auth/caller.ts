/** Scopes of a token, each with a description for the documentation. */
export const scopes = {
  'session:create': 'create and delete sessions, and carry out their steps',
  'session:read': 'read sessions and their results',
  'session:any': 'use the other session scopes on sessions of other subjects',
  'applicant:enrol': 'enrol and delete applicants and their faces',
  'applicant:use': 'start authentications of the applicant named in the token',
  'applicant:manage': 'enrol, use and delete any applicant, and choose the reference image of a session',
  'media:read': 'read images, documents and the data extracted from them',
  'pool:manage': 'create, change and delete pools, and search in them',
  'schema:read': 'introspect the schema, and get suggestions for misspelt names',
  'sandbox:simulate': 'set outcomes, where the gateway is connected to a sandbox or the emulator',
} as const;

/** A scope that this gateway checks; others in a token have no effect. */
export type Scope = keyof typeof scopes;

/** Authenticated caller, from the claims of the token. */
export interface Caller {
  /** Subject of the token (`sub`), sent to Yoti as `user_tracking_id`; null where authentication is disabled. */
  subject: string | null;
  /** Keyed hash of the subject, for a link that is used without a token: nothing else is known of the caller. */
  subjectHash?: string;
  scopes: ReadonlySet<string>;
  /** Applicant that the caller is; null for none. */
  applicantId: string | null;
  /** Time at which the token expires, in milliseconds since 1970; absent without a token. */
  expiresAt?: number;
}

/** Caller where authentication is disabled: every scope, and no objects of its own. */
export const unrestrictedCaller: Caller = {
  subject: null,
  scopes: new Set(Object.keys(scopes)),
  applicantId: null,
};

/** A router that asks for itself, without a user's token: it may read the schema, and nothing else is executed. */
export const routerCaller: Caller = {
  subject: null,
  scopes: new Set<Scope>(['schema:read']),
  applicantId: null,
};

export const hasScope = ({ scopes }: Caller, scope: Scope): boolean => scopes.has(scope);
