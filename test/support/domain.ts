import type { Applicant } from '../../src/schema/applicant.js';
import type { Session } from '../../src/schema/session.js';
import { toSession } from '../../src/datasources/session.js';
import { APPLICANT_ID, FACE_ID, RESOURCE_ID, SESSION_ID, TOKEN, wireSession } from './wire.js';

const BASE_URL = 'https://api.yoti.test/idverify/v1';

/** The session of the reference's example, as a data source gives it. */
export function session(changes: object = {}): Session {
  return toSession(wireSession(changes), { baseUrl: BASE_URL, now: () => 0 });
}

const expiresAt = new Date('2026-03-04T05:21:07Z');
const userView = {
  url: `${BASE_URL}/web/index.html?sessionID=${SESSION_ID}&sessionToken=${TOKEN}`,
  expiresAt,
};

/** What is known of a session that was just created. */
export const newSession = { id: SESSION_ID, clientSessionToken: TOKEN, expiresAt, userView };

/** A resource of which only the ids are known. */
export const reference = { __typename: 'FaceCaptureResource', id: RESOURCE_ID, sessionId: SESSION_ID };

export const face = { id: FACE_ID, applicantId: APPLICANT_ID };
export const applicant: Applicant = { id: APPLICANT_ID, face, pools: [], createdAt: null, updatedAt: null };
