import { assumptions } from '../../assumptions.js';
import type { NewCheck } from '../../state/check.js';
import type { EmulatorState } from '../../state/emulatorState.js';
import { resourcesOf } from '../../state/resource.js';
import type { Session } from '../../state/session.js';
import { approval, automated, formatScore, rejection, type Report } from '../reports/report.js';
import { isSameFace, selfieResource } from '../selfie.js';

const { subCheck, rejectReason, scoreOfSamePerson, scoreOfOtherPerson } = assumptions.faceComparison;

/** FACE_COMPARISON: the selfie against the reference image (reference 8.6); no check unless both exist. */
export function faceComparison(emulator: EmulatorState, session: Session): NewCheck[] {
  const reference = resourcesOf(session, 'face_capture').find(({ source }) => source === 'RELYING_BUSINESS');
  const selfie = selfieResource(session);
  if (!reference || !selfie) return [];
  const outcome = reportOf(isSameFace(emulator, session, reference, selfie));
  return [{ type: 'FACE_COMPARISON', resourcesUsed: [reference.id, selfie.id], outcome }];
}

function reportOf(isSame: boolean): Report {
  const value = formatScore(isSame ? scoreOfSamePerson : scoreOfOtherPerson);
  const breakdown = [automated(subCheck, isSame ? 'PASS' : 'FAIL', { confidence_score: value })];
  return isSame ? approval(breakdown) : rejection(breakdown, rejectReason);
}
