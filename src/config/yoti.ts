import { createPrivateKey, type KeyObject } from 'node:crypto';
import { withLineBreaks } from './pem.js';
import { readTextFile } from './textFile.js';
import { isConfidential, isLoopback, isPlain, parseUrl, toBaseUrl } from './url.js';
import type { VariableTexts } from './variables.js';

/** Base URL of Yoti's production. Reference 1. */
export const PRODUCTION_URL = 'https://api.yoti.com/idverify/v1';
/** Token endpoint of Yoti's central authentication. Reference 2.3. */
export const PRODUCTION_AUTH_URL = 'https://auth.api.yoti.com/v1/oauth/token';
const MIN_KEY_BITS = 2048;

/** Credentials of the application at Yoti, with the key parsed. */
export interface YotiAccess {
  baseUrl: string;
  sdkId: string;
  key: KeyObject;
}

type YotiTexts = VariableTexts['yotiAccess'];

/** True where outcomes can be decided: at Yoti's sandbox, or an emulator on this machine. */
export function isSandboxUrl(baseUrl: string): boolean {
  const url = new URL(baseUrl);
  return isLoopback(url) || url.pathname.startsWith('/sandbox/');
}

/** True for this machine, as with an emulator: only there may authentication be disabled. */
export const isLocalUrl = (baseUrl: string): boolean => isLoopback(new URL(baseUrl));

/** Token endpoint of a base URL without YOTI_AUTH_URL: the emulator's own on this machine, else production's. */
export const authUrlOf = (baseUrl: string): string =>
  isLocalUrl(baseUrl) ? `${new URL(baseUrl).origin}/auth/v1/oauth/token` : PRODUCTION_AUTH_URL;

/** True for an address that a client assertion may be sent to. */
export function isTokenEndpoint(text: string): boolean {
  const url = parseUrl(text);
  return url !== undefined && isConfidential(url) && isPlain(url);
}

/** True when any Yoti variable is set, even half a configuration, unless the base URL is on this machine. */
export function isRealYoti(texts: YotiTexts): boolean {
  const url = parseUrl(texts.baseUrl ?? PRODUCTION_URL);
  return isAnySet(texts) && !(url && isLoopback(url));
}

/** Reads the credentials; undefined when none are set, and when they are unusable, which adds to `problems`. */
export function readYotiAccess(
  texts: YotiTexts,
  isProduction: boolean,
  problems: string[],
): YotiAccess | undefined {
  if (!isAnySet(texts)) {
    if (isProduction)
      problems.push(
        'YOTI_CLIENT_SDK_ID and YOTI_KEY_FILE_PATH (or YOTI_KEY_PEM) must be set in production: there is no emulator there',
      );
    return undefined;
  }
  const { sdkId } = texts;
  if (sdkId === undefined)
    problems.push(
      'YOTI_CLIENT_SDK_ID is missing: set it to the client SDK id from Yoti Hub, or unset all YOTI_ variables to use the emulator',
    );
  const key = readKey(texts, problems);
  const baseUrl = readBaseUrl(texts.baseUrl ?? PRODUCTION_URL, isProduction, problems);
  return sdkId && key && baseUrl ? { baseUrl, sdkId, key } : undefined;
}

const isAnySet = (texts: YotiTexts): boolean => Object.values(texts).some((text) => text !== undefined);

function readKey({ keyFile, keyPem }: YotiTexts, problems: string[]): KeyObject | undefined {
  if (keyFile !== undefined && keyPem !== undefined)
    problems.push('YOTI_KEY_PEM and YOTI_KEY_FILE_PATH are both set: unset one of them');
  if (keyFile !== undefined) {
    const pem = readTextFile(keyFile, 'YOTI_KEY_FILE_PATH', problems);
    return pem === undefined ? undefined : parseKey(pem, 'YOTI_KEY_FILE_PATH', problems);
  }
  if (keyPem !== undefined) return parseKey(keyPem, 'YOTI_KEY_PEM', problems);
  problems.push(
    'YOTI_KEY_FILE_PATH is missing: set it, or YOTI_KEY_PEM, to the private key from Yoti Hub, or unset all YOTI_ variables to use the emulator',
  );
  return undefined;
}

function parseKey(pem: string, variable: string, problems: string[]): KeyObject | undefined {
  const key = toPrivateKey(pem);
  const isStrong = (key?.asymmetricKeyDetails?.modulusLength ?? 0) >= MIN_KEY_BITS;
  if (key?.asymmetricKeyType === 'rsa' && isStrong) return key;
  problems.push(
    `${variable} does not hold an RSA private key of at least ${MIN_KEY_BITS} bits in PEM form, without a passphrase: use the file from Yoti Hub`,
  );
  return undefined;
}

function toPrivateKey(pem: string): KeyObject | undefined {
  try {
    return createPrivateKey(withLineBreaks(pem));
  } catch {
    return undefined;
  }
}

function readBaseUrl(text: string, isProduction: boolean, problems: string[]): string | undefined {
  const url = parseUrl(text);
  const isSafe = url && (isConfidential(url) || (url.protocol === 'http:' && !isProduction));
  if (isSafe && isPlain(url)) return toBaseUrl(url);
  problems.push(
    `YOTI_IDV_API_URL must be a base URL such as ${PRODUCTION_URL}: https, without query, fragment or user; http only outside production or for a loopback address`,
  );
  return undefined;
}
