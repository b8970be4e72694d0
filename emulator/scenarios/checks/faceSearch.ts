import { assumptions } from '../../assumptions.js';
import type { Applicant } from '../../state/applicant.js';
import type { NewCheck } from '../../state/check.js';
import type { EmulatorState } from '../../state/emulatorState.js';
import { findMedia } from '../../state/media.js';
import type { Session } from '../../state/session.js';
import type { Requested } from '../../state/sessionSpecification.js';
import { approval, automated, rejection, type Report } from '../reports/report.js';
import { selfieResource } from '../selfie.js';

interface SearchConfig {
  pool_id: string;
  approval_criteria: 'MATCH' | 'NO_MATCH';
}

/** FAMILIAR_FACE_SEARCH: the selfie against the applicants of a pool (reference 8.7). */
export function faceSearch(emulator: EmulatorState, session: Session, { config }: Requested): NewCheck[] {
  const { pool_id: poolId, approval_criteria: criteria } = config as unknown as SearchConfig;
  const pool = emulator.pools.get(poolId.toLowerCase());
  const selfie = selfieResource(session);
  if (!selfie) return [];
  const face = findMedia(emulator, session, selfie.faceMediaId)?.bytes;
  const match = face && membersOf(emulator, poolId).find((applicant) => applicant.face?.bytes.equals(face));
  const label = pool && { pool_label: pool.label };
  return [
    {
      type: 'FAMILIAR_FACE_SEARCH',
      resourcesUsed: [selfie.id],
      outcome: reportOf(criteria, poolId, match),
      fields: { config: { pool_id: poolId, ...label, approval_criteria: criteria } },
    },
  ];
}

/** Applicants of a pool, in the order they were added. */
export function membersOf(emulator: EmulatorState, poolId: string): Applicant[] {
  const ids = emulator.pools.get(poolId.toLowerCase())?.applicantIds ?? [];
  return [...ids].flatMap((id) => emulator.applicants.get(id) ?? []);
}

function reportOf(criteria: SearchConfig['approval_criteria'], poolId: string, match?: Applicant): Report {
  const details: Record<string, string> = match
    ? { matching_pool: poolId, matching_applicant: match.id }
    : {};
  const isGood = (criteria === 'MATCH') === Boolean(match);
  const name = criteria === 'MATCH' ? 'face_found_in_pool' : 'face_not_found_in_pool';
  const breakdown = [automated(name, isGood ? 'PASS' : 'FAIL', details)];
  return isGood
    ? approval(breakdown)
    : rejection(breakdown, match ? 'MATCH_FOUND' : assumptions.poolMissReason);
}
