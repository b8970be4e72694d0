import { createPublicKey, type KeyObject } from 'node:crypto';
import { withLineBreaks } from './pem.js';
import { readTextFile } from './textFile.js';
import { hasCredentials, isConfidential, parseUrl } from './url.js';
import type { VariableTexts } from './variables.js';

/** Issuer whose tokens authenticate callers. */
export interface AuthConfig {
  issuer: string;
  audience: string;
  /** JWKS endpoint of the issuer, or its one public key. */
  keys: URL | KeyObject;
  /** Claim with the id of the applicant that the caller is. */
  applicantClaim: string;
  /** `typ` in the header of a token; any when absent. */
  tokenType?: string;
  /** Longest time between `iat` and `exp`; any when absent. */
  maxTokenLifetimeSeconds?: number;
}

type AuthTexts = VariableTexts['auth'];

const MIN_RSA_BITS = 2048;
const CURVES = ['prime256v1', 'secp384r1', 'secp521r1'];

/** Issuer, without the rules that each variable has by itself. */
export type IssuerConfig = Omit<AuthConfig, 'tokenType' | 'maxTokenLifetimeSeconds'>;

/** Reads the issuer; undefined disables authentication, and is a problem more if something requires it or it is half set. */
export function readAuth(
  texts: AuthTexts,
  requiredBy: string | undefined,
  problems: string[],
): IssuerConfig | undefined {
  const { issuer, audience, jwksUrl, publicKeyFile, applicantClaim } = texts;
  const isAnySet = [issuer, audience, jwksUrl, publicKeyFile].some((text) => text !== undefined);
  if (!isAnySet && requiredBy === undefined) return undefined;
  const reason = requiredBy
    ? `${requiredBy} must authenticate its callers`
    : 'or unset all AUTH_ variables to disable authentication on an emulator';
  if (issuer === undefined)
    problems.push(`AUTH_ISSUER is missing: set it to the issuer of the tokens, ${reason}`);
  if (audience === undefined)
    problems.push(`AUTH_AUDIENCE is missing: set it to the audience that names this gateway, ${reason}`);
  const keys = readKeys(texts, reason, problems);
  return issuer && audience && keys ? { issuer, audience, keys, applicantClaim } : undefined;
}

function readKeys(
  { jwksUrl, publicKeyFile }: AuthTexts,
  reason: string,
  problems: string[],
): URL | KeyObject | undefined {
  if (jwksUrl !== undefined && publicKeyFile !== undefined)
    problems.push('AUTH_JWKS_URL and AUTH_PUBLIC_KEY_FILE are both set: unset one of them');
  else if (jwksUrl !== undefined) return readJwksUrl(jwksUrl, problems);
  else if (publicKeyFile !== undefined) return readPublicKey(publicKeyFile, problems);
  else
    problems.push(
      `AUTH_JWKS_URL is missing: set it, or AUTH_PUBLIC_KEY_FILE, to the keys of the issuer, ${reason}`,
    );
  return undefined;
}

function readJwksUrl(text: string, problems: string[]): URL | undefined {
  const url = parseUrl(text);
  if (url && isConfidential(url) && !hasCredentials(url)) return url;
  problems.push('AUTH_JWKS_URL must be an https address without a user; http only for a loopback address');
  return undefined;
}

function readPublicKey(file: string, problems: string[]): KeyObject | undefined {
  const pem = readTextFile(file, 'AUTH_PUBLIC_KEY_FILE', problems);
  if (pem === undefined) return undefined;
  const key = toPublicKey(pem);
  if (key && isVerificationKey(key)) return key;
  problems.push(
    `AUTH_PUBLIC_KEY_FILE does not hold a public key in PEM form: RSA of at least ${MIN_RSA_BITS} bits, P-256, P-384, P-521 or Ed25519`,
  );
  return undefined;
}

/** Undefined for a private key as well: Node would derive its public half, and hide that the secret is misplaced. */
function toPublicKey(pem: string): KeyObject | undefined {
  if (pem.includes('PRIVATE KEY')) return undefined;
  try {
    return createPublicKey(withLineBreaks(pem));
  } catch {
    return undefined;
  }
}

function isVerificationKey({ asymmetricKeyType, asymmetricKeyDetails = {} }: KeyObject): boolean {
  const { modulusLength = 0, namedCurve = '' } = asymmetricKeyDetails;
  return (
    (asymmetricKeyType === 'rsa' && modulusLength >= MIN_RSA_BITS) ||
    (asymmetricKeyType === 'ec' && CURVES.includes(namedCurve)) ||
    asymmetricKeyType === 'ed25519'
  );
}
