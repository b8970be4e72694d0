/** Each kind of act that a token can allow, and what it lets its holder do. */
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

/** The scopes this gateway asks for. A token may have more; they open nothing here. */
export type Scope = keyof typeof scopes;

/** Who asks, as the token says. */
export interface Caller {
  /** The token's `sub`; null where everybody may do everything. It goes to Yoti as `user_tracking_id`. */
  subject: string | null;
  scopes: ReadonlySet<string>;
  /** The one applicant the caller is; null for none. */
  applicantId: string | null;
}

/** Whoever asks a gateway that runs open, on an emulator. Nothing belongs to anybody there. */
export const unrestrictedCaller: Caller = {
  subject: null,
  scopes: new Set(Object.keys(scopes)),
  applicantId: null,
};

export const hasScope = ({ scopes }: Caller, scope: Scope): boolean => scopes.has(scope);
