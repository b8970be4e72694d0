import { parseUrl } from './url.js';

/** Oldest safe release of each supported line of Node, by major version. Source: nodejs.org/en/blog/vulnerability. */
const SAFE_RELEASES: Readonly<Record<number, readonly [minor: number, patch: number]>> = {
  20: [20, 2],
  22: [22, 2],
  24: [14, 1],
};
/** First major version whose releases all have the fixes. */
const FIRST_SAFE_MAJOR = 26;

/** Adds the problems that only production has: links that are not https, and a Node with known vulnerabilities. */
export function checkProduction(
  publicUrl: string | undefined,
  nodeVersion: string,
  problems: string[],
): void {
  if (publicUrl === undefined)
    problems.push(
      'PUBLIC_URL is missing: in production set it to the https address of the gateway, with which links begin',
    );
  else if (parseUrl(publicUrl)?.protocol === 'http:')
    problems.push('PUBLIC_URL must be https in production: links carry their own permission');
  if (!isSafeNode(nodeVersion))
    problems.push(
      `Node ${nodeVersion} has known vulnerabilities: in production run 20.20.2, 22.22.2, 24.14.1 or newer of these lines, or 26 and newer`,
    );
}

function isSafeNode(version: string): boolean {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map((part) => parseInt(part, 10));
  if (major >= FIRST_SAFE_MAJOR) return true;
  const [safeMinor, safePatch] = SAFE_RELEASES[major] ?? [Infinity, 0];
  return minor > safeMinor || (minor === safeMinor && patch >= safePatch);
}
