import { Agent, type Dispatcher, Pool } from 'undici';

const LOOPBACK_HOSTS = ['localhost', '127.0.0.1', '[::1]'];

/** HTTP agent for notifications; accepts self-signed certificates on loopback hosts only. */
export function webhookAgent(): Dispatcher {
  return new Agent({
    factory: (origin, options) => {
      const isLocal = LOOPBACK_HOSTS.includes(new URL(origin).hostname);
      return new Pool(origin, { ...options, ...(isLocal && { connect: { rejectUnauthorized: false } }) });
    },
  });
}
