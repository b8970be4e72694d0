import { Agent, type Dispatcher, Pool } from 'undici';

const LOOPBACK_HOSTS = ['localhost', '127.0.0.1', '[::1]'];

/** Trusts self-signed certificates on this machine, so that a receiver on a laptop works; elsewhere none. */
export function webhookAgent(): Dispatcher {
  return new Agent({
    factory: (origin, options) => {
      const isLocal = LOOPBACK_HOSTS.includes(new URL(origin).hostname);
      return new Pool(origin, { ...options, ...(isLocal && { connect: { rejectUnauthorized: false } }) });
    },
  });
}
