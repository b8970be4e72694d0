import { ConfigError, loadConfig } from '../../src/config/config.js';
import { throwAwayPem } from '../support/fixtures/keys.js';

export type Env = Record<string, string | undefined>;

export const SDK_ID = '0b6d1a52-6b0c-4d57-9f3e-2f1b8e4c7a10';

/** Variables of an issuer. */
export const auth: Env = {
  AUTH_ISSUER: 'https://login.example',
  AUTH_AUDIENCE: 'graph',
  AUTH_JWKS_URL: 'https://login.example/keys',
};

/** Variables of a real Yoti application, without the issuer that it requires. */
export const application: Env = { YOTI_CLIENT_SDK_ID: SDK_ID, YOTI_KEY_PEM: throwAwayPem };

/** Problems of a configuration; empty when it is usable. */
export function configProblems(env: Env, nodeVersion?: string): readonly string[] {
  try {
    loadConfig(env, nodeVersion);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

/** Name of the variable that each problem begins with. */
export const namesIn = (problems: readonly string[]): string[] =>
  problems.map((problem) => problem.split(' ')[0]!);
