import { requireSession } from '../http/access.js';
import type { Endpoint } from '../http/endpoint.js';

/** Read and delete the device events of a session (reference 5.10). */
export const trackedDeviceEndpoints: Endpoint[] = [
  {
    method: 'GET',
    path: '/sessions/:sessionId/tracked-devices',
    operation: 'getTrackedDevices',
    access: 'application',
    handle: (emulator, request) => ({ status: 200, body: requireSession(emulator, request).devices }),
  },
  {
    method: 'DELETE',
    path: '/sessions/:sessionId/tracked-devices',
    operation: 'deleteTrackedDevices',
    access: 'application',
    handle: (emulator, request) => {
      requireSession(emulator, request).devices = [];
      return { status: 204 };
    },
  },
];
