import { createPublicKey, type KeyObject } from 'node:crypto';
import { readText } from './textFile.js';

/** Whose tokens are taken. */
export interface AuthConfig {
  issuer: string;
  audience: string;
  /** Where the issuer publishes its keys, or the one it has. */
  keys: URL | KeyObject;
  /** The claim with the id of the applicant that the caller is. */
  applicantClaim: string;
}

/** The variables as they come. */
export interface AuthVariables {
  AUTH_ISSUER?: string;
  AUTH_AUDIENCE?: string;
  AUTH_JWKS_URL?: string;
  AUTH_PUBLIC_KEY_FILE?: string;
  AUTH_APPLICANT_CLAIM: string;
}

/** `localhost`, `127.…` and `[::1]`: this machine. */
export const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;
const SMALLEST_RSA = 2048;
const CURVES = ['prime256v1', 'secp384r1', 'secp521r1'];

/** Undefined: everybody may do everything, which only an emulator on this machine allows. Adds to `problems`. */
export function readAuth(
  raw: AuthVariables,
  isRequired: boolean,
  problems: string[],
): AuthConfig | undefined {
  const {
    AUTH_ISSUER: issuer,
    AUTH_AUDIENCE: audience,
    AUTH_JWKS_URL: url,
    AUTH_PUBLIC_KEY_FILE: file,
  } = raw;
  const isGiven = [issuer, audience, url, file].some((value) => value !== undefined);
  if (!isGiven && !isRequired) return undefined;
  const why = isRequired
    ? 'a gateway with a real Yoti key answers nobody whose token it cannot check'
    : 'or unset all AUTH_ variables to run open on an emulator';
  if (issuer === undefined)
    problems.push(`AUTH_ISSUER is missing: set it to the issuer of the tokens, ${why}`);
  if (audience === undefined)
    problems.push(`AUTH_AUDIENCE is missing: set it to the audience that names this gateway, ${why}`);
  const keys = readKeys(url, file, why, problems);
  return issuer && audience && keys
    ? { issuer, audience, keys, applicantClaim: raw.AUTH_APPLICANT_CLAIM }
    : undefined;
}

function readKeys(
  url: string | undefined,
  file: string | undefined,
  why: string,
  problems: string[],
): URL | KeyObject | undefined {
  if (url !== undefined && file !== undefined)
    problems.push('AUTH_JWKS_URL and AUTH_PUBLIC_KEY_FILE are both set: unset one of them');
  else if (url !== undefined) return readUrl(url, problems);
  else if (file !== undefined) return readKey(file, problems);
  else
    problems.push(
      `AUTH_JWKS_URL is missing: set it, or AUTH_PUBLIC_KEY_FILE, to the keys of the issuer, ${why}`,
    );
  return undefined;
}

function readUrl(text: string, problems: string[]): URL | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && LOOPBACK.test(url.hostname));
  if (url && isSafe && !url.username && !url.password) return url;
  problems.push('AUTH_JWKS_URL must be an https address without a user; http only for a loopback address');
  return undefined;
}

function readKey(file: string, problems: string[]): KeyObject | undefined {
  const text = readText(file);
  const key = text === undefined ? undefined : parseKey(text);
  if (key) return key;
  problems.push(
    text === undefined
      ? 'AUTH_PUBLIC_KEY_FILE names a file that cannot be read: check the path and its permissions'
      : `AUTH_PUBLIC_KEY_FILE does not hold a public key in PEM form: RSA of at least ${SMALLEST_RSA} bits, P-256, P-384, P-521 or Ed25519`,
  );
  return undefined;
}

/** A private key would be taken for its public half; whoever puts one here has put it in the wrong place. */
function parseKey(pem: string): KeyObject | undefined {
  if (pem.includes('PRIVATE KEY')) return undefined;
  try {
    const key = createPublicKey(pem);
    const { modulusLength = 0, namedCurve = '' } = key.asymmetricKeyDetails ?? {};
    const isUsable =
      (key.asymmetricKeyType === 'rsa' && modulusLength >= SMALLEST_RSA) ||
      (key.asymmetricKeyType === 'ec' && CURVES.includes(namedCurve)) ||
      key.asymmetricKeyType === 'ed25519';
    return isUsable ? key : undefined;
  } catch {
    return undefined;
  }
}
