import type { Endpoint } from '../http/endpoint.js';
import { agentEndpoints } from './agent.js';
import { applicantEndpoints } from './applicant.js';
import { faceCaptureEndpoints } from './faceCapture.js';
import { instructionEndpoints } from './instruction.js';
import { mediaEndpoints } from './media.js';
import { poolEndpoints } from './pool.js';
import { postOfficeEndpoints } from './postOffice.js';
import { sandboxEndpoints } from './sandbox.js';
import { sessionEndpoints } from './session.js';
import { supportedDocumentEndpoints } from './supportedDocument.js';
import { trackedDeviceEndpoints } from './trackedDevice.js';
import { userViewEndpoints } from './userView.js';

/** Endpoints under every base path. */
export const endpoints: Endpoint[] = [
  ...sessionEndpoints,
  ...mediaEndpoints,
  ...faceCaptureEndpoints,
  ...applicantEndpoints,
  ...poolEndpoints,
  ...trackedDeviceEndpoints,
  ...instructionEndpoints,
  ...postOfficeEndpoints,
  ...supportedDocumentEndpoints,
  ...sandboxEndpoints,
  ...agentEndpoints,
  ...userViewEndpoints,
];
