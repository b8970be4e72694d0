import { requireSdkId, requireSession } from '../http/access.js';
import type { Endpoint, EndpointRequest } from '../http/endpoint.js';
import { invalidProperty, yotiError } from '../http/errors.js';
import { scenarios, withScenario } from '../scenarios/scenario.js';
import type { ResponseConfig } from '../state/responseConfig.js';

function readResponseConfig({ body }: EndpointRequest): ResponseConfig {
  const config = body as ResponseConfig;
  if (config.scenario !== undefined && !scenarios.has(config.scenario)) {
    throw invalidProperty('scenario', 'is not a known scenario');
  }
  return withScenario(config);
}

/** Response config of a session or of the application (reference 14). */
export const sandboxEndpoints: Endpoint[] = [
  {
    method: 'PUT',
    path: '/sessions/:sessionId/response-config',
    operation: 'configureSessionResponse',
    access: 'application',
    handle: (emulator, request) => {
      requireSession(emulator, request).responseConfig = readResponseConfig(request);
      return { status: 200 };
    },
  },
  {
    method: 'PUT',
    path: '/apps/:appSdkId/response-config',
    operation: 'configureApplicationResponse',
    access: 'application',
    handle: (emulator, request) => {
      const application = emulator.applications.get(requireSdkId(request));
      if (!application || request.params.appSdkId?.toLowerCase() !== application.sdkId) {
        throw yotiError('APP_NOT_FOUND');
      }
      application.responseConfig = readResponseConfig(request);
      return { status: 200 };
    },
  },
];
