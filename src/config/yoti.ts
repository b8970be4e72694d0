import type { KeyObject } from 'node:crypto';
import { readKeys, type KeyFiles } from './yotiKeys.js';
import { isConfidential, isLoopback, isPlain, parseUrl, toBaseUrl } from './url.js';
import type { VariableTexts } from './variables.js';

/** Base URL of Yoti's production. Reference 1. */
export const PRODUCTION_URL = 'https://api.yoti.com/idverify/v1';
/** Token endpoint of Yoti's central authentication. Reference 2.3. */
export const PRODUCTION_AUTH_URL = 'https://auth.api.yoti.com/v1/oauth/token';

/** Credentials of the application at Yoti, with the key parsed. */
export interface YotiAccess {
  baseUrl: string;
  sdkId: string;
  key: KeyObject;
  /** Key that takes over when Yoti refuses the first. */
  nextKey?: KeyObject;
  /** Files of the keys; absent without any. */
  keyFiles?: KeyFiles;
}

type YotiTexts = VariableTexts['yotiAccess'];

/** True where outcomes can be decided: at Yoti's sandbox, or an emulator on this machine. */
export function isSandboxUrl(baseUrl: string): boolean {
  const url = new URL(baseUrl);
  return isLoopback(url) || url.pathname.startsWith('/sandbox/');
}

/** True for this machine, as with an emulator: only there may authentication be disabled. */
export const isLocalUrl = (baseUrl: string): boolean => isLoopback(new URL(baseUrl));

/** Which of Yoti's environments a base URL leads to. */
export function environmentOf(baseUrl: string): 'live' | 'sandbox' | 'emulator' | 'another' {
  if (isLocalUrl(baseUrl)) return 'emulator';
  if (isSandboxUrl(baseUrl)) return 'sandbox';
  return baseUrl === PRODUCTION_URL ? 'live' : 'another';
}

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
  const keys = readKeys(texts, problems);
  const baseUrl = readBaseUrl(texts.baseUrl ?? PRODUCTION_URL, isProduction, problems);
  return sdkId && keys && baseUrl ? { baseUrl, sdkId, ...keys } : undefined;
}

const isAnySet = (texts: YotiTexts): boolean => Object.values(texts).some((text) => text !== undefined);

function readBaseUrl(text: string, isProduction: boolean, problems: string[]): string | undefined {
  const url = parseUrl(text);
  const isSafe = url && (isConfidential(url) || (url.protocol === 'http:' && !isProduction));
  if (isSafe && isPlain(url)) return toBaseUrl(url);
  problems.push(
    `YOTI_IDV_API_URL must be a base URL such as ${PRODUCTION_URL}: https, without query, fragment or user; http only outside production or for a loopback address`,
  );
  return undefined;
}
