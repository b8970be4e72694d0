import { agentEndpoints } from './agent.js';
import { applicantEndpoints } from './applicant.js';
import { deviceEndpoints } from '../state/trackedDevice.js';
import { type Endpoint } from '../http/endpoint.js';
import { faceCaptureEndpoints } from './faceCapture.js';
import { instructionsEndpoints } from './instruction.js';
import { mediaEndpoints } from '../state/media.js';
import { poolEndpoints } from '../state/pool.js';
import { postOfficeEndpoints } from '../state/postOffice.js';
import { sandboxEndpoints } from './sandbox.js';
import { sessionEndpoints } from './session.js';
import { supportedDocumentsEndpoints } from '../state/supportedDocument.js';
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
