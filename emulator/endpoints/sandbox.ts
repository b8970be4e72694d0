import { sdkIdOf, sessionOf } from '../http/access.js';
import { type Call, type Endpoint } from '../http/endpoint.js';
import { invalid, refusal } from '../http/errors.js';
import { type ResponseConfig } from '../state/responseConfig.js';
import { findScenario, withScenario } from '../scenarios/scenario.js';

function configOf({ body }: Call): ResponseConfig {
  const config = body as ResponseConfig;
  if (config.scenario !== undefined && !findScenario(config.scenario)) {
    throw invalid('scenario', 'is not a known scenario');
  }
  return withScenario(config);
}

/** Steering outcomes as Yoti's sandbox does, for a session or the whole application (reference 14). */
export const sandboxEndpoints: Endpoint[] = [
  {
    method: 'PUT',
    path: '/sessions/:sessionId/response-config',
    operation: 'configureSessionResponse',
    access: 'application',
    handle: (yoti, call) => {
      sessionOf(yoti, call).responseConfig = configOf(call);
      return { status: 200 };
    },
  },
  {
    method: 'PUT',
    path: '/apps/:appSdkId/response-config',
    operation: 'configureApplicationResponse',
    access: 'application',
    handle: (yoti, call) => {
      const application = yoti.applications.get(sdkIdOf(call));
      if (!application || call.params.appSdkId?.toLowerCase() !== application.sdkId) {
        throw refusal('APP_NOT_FOUND');
      }
      application.responseConfig = configOf(call);
      return { status: 200 };
    },
  },
];
