import type { AbortHandle } from '../../../src/datasources/yoti/abortHandle.js';
import { json } from '../../../src/datasources/yoti/payload.js';
import type { Answer, FakeYoti } from './fakeYoti.js';
import { APPLICANT_ID, FACE_ID, SESSION_ID, wireSession } from '../fixtures/wire.js';

export const SESSION_PATH = `/sessions/${SESSION_ID}`;
export const APPLICANT_PATH = `/applicants/${APPLICANT_ID}`;
export const PUT_PATH = `${SESSION_PATH}/resources/face-capture/${FACE_ID}/applicant`;
export const ids = { sessionId: SESSION_ID };
export const ok: Answer = { body: wireSession() };
export const connectionRefused = {
  connectionError: Object.assign(new Error('refused'), { code: 'ECONNREFUSED' }),
};
export const connectionReset = {
  connectionError: Object.assign(new Error('reset'), { code: 'ECONNRESET' }),
};

export const getSession = (yoti: FakeYoti, abortHandle?: AbortHandle): Promise<unknown> =>
  yoti.yoti(abortHandle).get('/sessions/{sessionId}', { ids });

export const createApplicant = (yoti: FakeYoti): Promise<unknown> => yoti.yoti().post('/applicants');

export const putApplicant = (yoti: FakeYoti): Promise<unknown> =>
  yoti.yoti().put('/sessions/{sessionId}/resources/face-capture/{resourceId}/applicant', {
    ids: { ...ids, resourceId: FACE_ID },
    payload: json({ applicant_id: APPLICANT_ID }),
  });

export const deleteSession = (yoti: FakeYoti): Promise<unknown> =>
  yoti.yoti().delete('/sessions/{sessionId}', { ids });
