import { type NewCheck } from '../../state/check.js';
import { decisions } from '../../assumptions.js';
import { approval, automated, rejection, type Report, score } from '../reports/report.js';
import { resourcesOf } from '../../state/resource.js';
import { looksAlike, selfieResource } from '../selfie.js';
import { type Session } from '../../state/session.js';
import { type Yoti } from '../../state/emulatorState.js';

const { subCheck, rejectReason, scoreOfSamePerson, scoreOfOther } = decisions.faceComparison;

/** Compares the live selfie with the reference image; nothing without both of them (reference 8.6). */
export function faceComparison(yoti: Yoti, session: Session): NewCheck[] {
  const reference = resourcesOf(session, 'face_capture').find(({ source }) => source === 'RELYING_BUSINESS');
  const selfie = selfieResource(session);
  if (!reference || !selfie) {
    return [];
  }
  const outcome = reportOf(looksAlike(yoti, session, reference, selfie));
  return [{ type: 'FACE_COMPARISON', resourcesUsed: [reference.id, selfie.id], outcome }];
}

function reportOf(isSame: boolean): Report {
  const value = score(isSame ? scoreOfSamePerson : scoreOfOther);
  const breakdown = [automated(subCheck, isSame ? 'PASS' : 'FAIL', { confidence_score: value })];
  return isSame ? approval(breakdown) : rejection(breakdown, rejectReason);
}
