import type { IncomingMessage, ServerResponse } from 'node:http';
import helmet from 'helmet';

/** What protects a page in a browser, or a file in programs long gone, and does nothing for data. */
const FOR_PAGES = {
  crossOriginOpenerPolicy: false,
  originAgentCluster: false,
  xDnsPrefetchControl: false,
  xDownloadOptions: false,
  xPermittedCrossDomainPolicies: false,
  xXssProtection: false,
};

/**
 * The headers that helmet sets, worked out once: none of them depends on the request. Answers are data, never a page, so
 * they go without half of them; outside production Sandbox is one, and brings a policy of its own.
 */
export function securityHeaders(isProduction: boolean): Record<string, string> {
  const none = ["'none'"];
  const directives = { defaultSrc: none, baseUri: none, formAction: none, frameAncestors: none };
  const headers: Record<string, string> = {};
  const reply = {
    setHeader: (name: string, value: string): void => void (headers[name.toLowerCase()] = value),
    removeHeader: (): void => undefined,
  };
  const set = helmet({
    ...FOR_PAGES,
    contentSecurityPolicy: isProduction && { useDefaults: false, directives },
  });
  set({} as IncomingMessage, reply as unknown as ServerResponse, (error) => {
    if (error) throw error as Error;
  });
  return headers;
}
