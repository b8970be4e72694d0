import { timestamp } from './clock.js';
import type { EmulatorState } from './emulatorState.js';
import type { Session } from './session.js';

/** Event of the end user's device in its wire shape (reference 5.10). */
export interface TrackedDevice {
  event: 'CONFIG_FIRST_LOADED' | 'RESOURCE_CREATED' | 'CLIENT_SESSION_TOKEN_DELETED';
  resource_id?: string;
  created: string;
  device: { [name: string]: string };
}

/** Records an event of the end user's device, described by its user agent. */
export function trackDevice(
  emulator: EmulatorState,
  session: Session,
  userAgent: string,
  event: TrackedDevice['event'],
  resourceId?: string,
): void {
  session.devices.push({
    event,
    ...(resourceId && { resource_id: resourceId }),
    created: timestamp(emulator.now()),
    device: parseUserAgent(userAgent),
  });
}

/** Records the first screen, once. */
export function trackFirstScreen(emulator: EmulatorState, session: Session, userAgent: string): void {
  if (session.devices.every(({ event }) => event !== 'CONFIG_FIRST_LOADED')) {
    trackDevice(emulator, session, userAgent, 'CONFIG_FIRST_LOADED');
  }
}

function parseUserAgent(userAgent: string): TrackedDevice['device'] {
  const [, browser = '', version = ''] = /(Firefox|Chrome|Safari)\/([\d.]+)/.exec(userAgent) ?? [];
  const [os = ''] = /Windows|Mac OS X|Android|Linux/.exec(userAgent) ?? [];
  return {
    ip_address: '127.0.0.1',
    ip_iso_country_code: 'GBR',
    manufacture_name: '',
    model_name: '',
    os_name: os,
    os_version: '',
    browser_name: browser,
    browser_version: version,
    locale: 'en-GB',
    client_version: 'emulator',
  };
}
