/** Scopes of a token, each with a description for the documentation. */
export const scopes = {
  'session:create': 'create sessions, and take their steps',
  'session:read': 'read sessions and what they found out',
  'session:any': 'the same with sessions of others',
  'applicant:enrol': 'put a face on file, and take it off again',
  'applicant:use': 'be authenticated as the applicant of the token',
  'applicant:manage': 'the same with any applicant, and say whose face a person is compared with',
  'media:read': 'see images, documents and what was read from them',
  'pool:manage': 'make pools, change them and search in them',
  'schema:read': 'ask what the schema holds, and be told what a misspelt name might have meant',
  'sandbox:simulate': 'decide outcomes, where a sandbox or the emulator is at the other end',
} as const;

/** A scope that this gateway checks; others in a token have no effect. */
export type Scope = keyof typeof scopes;

/** The authenticated caller, from the claims of the token. */
export interface Caller {
  /** The token's `sub`, sent to Yoti as `user_tracking_id`; null where authentication is disabled. */
  subject: string | null;
  scopes: ReadonlySet<string>;
  /** The applicant that the caller is; null for none. */
  applicantId: string | null;
}

/** The caller where authentication is disabled: every scope, and no objects of their own. */
export const unrestrictedCaller: Caller = {
  subject: null,
  scopes: new Set(Object.keys(scopes)),
  applicantId: null,
};

export const hasScope = ({ scopes }: Caller, scope: Scope): boolean => scopes.has(scope);
