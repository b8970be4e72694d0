import { randomUUID } from 'node:crypto';
import { sdkIdOf } from '../http/access.js';
import { applicantOf } from './applicant.js';
import { decisions } from '../assumptions.js';
import { type Call, type Endpoint } from '../http/endpoint.js';
import { refusal } from '../http/errors.js';
import { type Yoti } from './emulatorState.js';

/** A named set of applicants to search a face in (reference 5.8). */
export interface Pool {
  readonly id: string;
  readonly sdkId: string;
  readonly label: string;
  readonly applicantIds: Set<string>;
}

function poolOf(yoti: Yoti, call: Call): Pool {
  const pool = yoti.pools.get(call.params.poolId?.toLowerCase() ?? '');
  if (pool?.sdkId !== sdkIdOf(call)) {
    throw refusal('POOL_NOT_FOUND');
  }
  return pool;
}

/** Making and emptying pools; there is no call to read one. */
export const poolEndpoints: Endpoint[] = [
  {
    method: 'POST',
    path: '/pools',
    operation: 'createPool',
    access: 'application',
    handle: (yoti, call) => {
      const { label } = call.body as { label: string };
      const pool = { id: randomUUID(), sdkId: sdkIdOf(call), label, applicantIds: new Set<string>() };
      yoti.pools.set(pool.id, pool);
      return { status: decisions.statusOfCreation, body: { id: pool.id, label } };
    },
  },
  {
    method: 'DELETE',
    path: '/pools/:poolId',
    operation: 'deletePool',
    access: 'application',
    handle: (yoti, call) => {
      yoti.pools.delete(poolOf(yoti, call).id);
      return { status: 204 };
    },
  },
  {
    method: 'POST',
    path: '/pools/:poolId/applicants',
    operation: 'addApplicantToPool',
    access: 'application',
    handle: (yoti, call) => {
      const { applicant_id: id } = call.body as { applicant_id: string };
      poolOf(yoti, call).applicantIds.add(applicantOf(yoti, call, id).id);
      return { status: 204 };
    },
  },
  {
    method: 'DELETE',
    path: '/pools/:poolId/applicants/:applicantId',
    operation: 'removeApplicantFromPool',
    access: 'application',
    handle: (yoti, call) => {
      const { applicantIds } = poolOf(yoti, call);
      if (!applicantIds.delete(call.params.applicantId?.toLowerCase() ?? '')) {
        throw refusal('APPLICANT_NOT_FOUND');
      }
      return { status: 204 };
    },
  },
];
