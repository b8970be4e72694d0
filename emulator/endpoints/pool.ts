import { randomUUID } from 'node:crypto';
import { assumptions } from '../assumptions.js';
import { requireSdkId } from '../http/access.js';
import type { Endpoint, EndpointRequest } from '../http/endpoint.js';
import { yotiError } from '../http/errors.js';
import type { EmulatorState } from '../state/emulatorState.js';
import type { Pool } from '../state/pool.js';
import { requireApplicant } from './applicant.js';

function requirePool(emulator: EmulatorState, request: EndpointRequest): Pool {
  const pool = emulator.pools.get(request.params.poolId?.toLowerCase() ?? '');
  if (pool?.sdkId !== requireSdkId(request)) throw yotiError('POOL_NOT_FOUND');
  return pool;
}

/** Create and delete pools, add and remove applicants; Yoti has no endpoint to read a pool. */
export const poolEndpoints: Endpoint[] = [
  {
    method: 'POST',
    path: '/pools',
    operation: 'createPool',
    access: 'application',
    handle: (emulator, request) => {
      const { label } = request.body as { label: string };
      const pool = { id: randomUUID(), sdkId: requireSdkId(request), label, applicantIds: new Set<string>() };
      emulator.pools.set(pool.id, pool);
      return { status: assumptions.creationStatus, body: { id: pool.id, label } };
    },
  },
  {
    method: 'DELETE',
    path: '/pools/:poolId',
    operation: 'deletePool',
    access: 'application',
    handle: (emulator, request) => {
      emulator.pools.delete(requirePool(emulator, request).id);
      return { status: 204 };
    },
  },
  {
    method: 'POST',
    path: '/pools/:poolId/applicants',
    operation: 'addApplicantToPool',
    access: 'application',
    handle: (emulator, request) => {
      const { applicant_id: id } = request.body as { applicant_id: string };
      requirePool(emulator, request).applicantIds.add(requireApplicant(emulator, request, id).id);
      return { status: 204 };
    },
  },
  {
    method: 'DELETE',
    path: '/pools/:poolId/applicants/:applicantId',
    operation: 'removeApplicantFromPool',
    access: 'application',
    handle: (emulator, request) => {
      const { applicantIds } = requirePool(emulator, request);
      if (!applicantIds.delete(request.params.applicantId?.toLowerCase() ?? '')) {
        throw yotiError('APPLICANT_NOT_FOUND');
      }
      return { status: 204 };
    },
  },
];
