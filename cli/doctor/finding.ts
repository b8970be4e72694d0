/** What one check of the doctor found. Neither text has a value of the configuration, a key, a token or an id. */
export interface Finding {
  check: Check;
  status: 'ok' | 'problem' | 'skipped';
  message: string;
  /** What to do, for a problem. */
  remedy?: string;
}

/** Names of the checks, in order. */
export type Check =
  'configuration' | 'yoti-address' | 'clock' | 'yoti-key' | 'issuer-keys' | 'redis' | 'audit-log';

export const ok = (check: Check, message: string): Finding => ({ check, status: 'ok', message });
export const skipped = (check: Check, message: string): Finding => ({ check, status: 'skipped', message });
export const problem = (check: Check, message: string, remedy: string): Finding => ({
  check,
  status: 'problem',
  message,
  remedy,
});

/** Longest time that the doctor waits for a connection, and for an answer. */
export const TIMEOUT_MS = 5_000;

const CERTIFICATE = /CERT|SELF_SIGNED|UNABLE_TO_|ALTNAME/;

/** What a connection that failed means, by its error code; `variable` holds the address. */
export function connectionProblem(error: unknown, variable: string): [message: string, remedy: string] {
  const code = codeOf(error);
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return [
      `the host of ${variable} is not known (${code})`,
      `check the name in ${variable}, and the DNS of this machine`,
    ];
  if (code === 'ECONNREFUSED')
    return [
      `nothing listens at the address of ${variable} (${code})`,
      `check host and port in ${variable}, and that the service runs`,
    ];
  if (CERTIFICATE.test(code))
    return [
      `the certificate at the address of ${variable} is not trusted (${code})`,
      'check the clock of this machine, and name the CA of a proxy that reads TLS in NODE_EXTRA_CA_CERTS',
    ];
  if (/TIMEOUT|TIMEDOUT/.test(code))
    return [
      `the address of ${variable} does not answer (${code})`,
      'allow outgoing connections in firewall and network policy, or set HTTPS_PROXY',
    ];
  if (/^ERR_SSL|^EPROTO/.test(code))
    return [
      `the address of ${variable} does not speak TLS (${code})`,
      `check scheme and port in ${variable}`,
    ];
  return [`the address of ${variable} cannot be reached (${code})`, `check ${variable} and the network`];
}

/** Code of a network error, from the innermost cause that has one. */
function codeOf(error: unknown): string {
  const { code, cause, errors } = error as { code?: unknown; cause?: unknown; errors?: unknown[] };
  if (cause !== undefined && cause !== null) {
    const inner = codeOf(cause);
    if (inner !== 'no code') return inner;
  }
  if (errors?.[0] !== undefined) return codeOf(errors[0]);
  return typeof code === 'string' ? code : 'no code';
}
