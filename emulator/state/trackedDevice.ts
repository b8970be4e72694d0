import { sessionOf } from '../http/access.js';
import { type Endpoint } from '../http/endpoint.js';
import { type Session } from './session.js';
import { timestamp } from './clock.js';
import { type Yoti } from './emulatorState.js';

/** Something the end user's device did (reference 5.10), in its wire shape. */
export interface TrackedDevice {
  event: 'CONFIG_FIRST_LOADED' | 'RESOURCE_CREATED' | 'CLIENT_SESSION_TOKEN_DELETED';
  resource_id?: string;
  created: string;
  device: { [name: string]: string };
}

/** Notes an event of the end user's device, which is told by its user agent. */
export function recordDevice(
  yoti: Yoti,
  session: Session,
  userAgent: string,
  event: TrackedDevice['event'],
  resourceId?: string,
): void {
  session.devices.push({
    event,
    ...(resourceId && { resource_id: resourceId }),
    created: timestamp(yoti.now()),
    device: deviceOf(userAgent),
  });
}

/** Notes that the user saw the first screen, once. */
export function recordFirstScreen(yoti: Yoti, session: Session, userAgent: string): void {
  if (session.devices.every(({ event }) => event !== 'CONFIG_FIRST_LOADED')) {
    recordDevice(yoti, session, userAgent, 'CONFIG_FIRST_LOADED');
  }
}

function deviceOf(userAgent: string): TrackedDevice['device'] {
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

/** Reading and deleting the devices of a session (reference 5.10). */
export const deviceEndpoints: Endpoint[] = [
  {
    method: 'GET',
    path: '/sessions/:sessionId/tracked-devices',
    operation: 'getTrackedDevices',
    access: 'application',
    handle: (yoti, call) => ({ status: 200, body: sessionOf(yoti, call).devices }),
  },
  {
    method: 'DELETE',
    path: '/sessions/:sessionId/tracked-devices',
    operation: 'deleteTrackedDevices',
    access: 'application',
    handle: (yoti, call) => {
      sessionOf(yoti, call).devices = [];
      return { status: 204 };
    },
  },
];
