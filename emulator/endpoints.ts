import { agentEndpoints } from './agent.js';
import { applicantEndpoints } from './applicantEndpoints.js';
import { deviceEndpoints } from './device.js';
import { type Endpoint } from './endpoint.js';
import { faceCaptureEndpoints } from './faceCapture.js';
import { instructionsEndpoints } from './instructions.js';
import { mediaEndpoints } from './media.js';
import { poolEndpoints } from './pool.js';
import { postOfficeEndpoints } from './postOffice.js';
import { sandboxEndpoints } from './sandbox.js';
import { sessionEndpoints } from './sessionEndpoints.js';
import { supportedDocumentsEndpoints } from './supportedDocuments.js';
import { userViewEndpoints } from './userView.js';

/** All that the emulator serves under each of its prefixes. */
export const endpoints: Endpoint[] = [
  ...sessionEndpoints,
  ...mediaEndpoints,
  ...faceCaptureEndpoints,
  ...applicantEndpoints,
  ...poolEndpoints,
  ...deviceEndpoints,
  ...instructionsEndpoints,
  ...postOfficeEndpoints,
  ...supportedDocumentsEndpoints,
  ...sandboxEndpoints,
  ...agentEndpoints,
  ...userViewEndpoints,
];
