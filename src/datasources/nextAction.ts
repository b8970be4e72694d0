import { BiometricConsent, type SessionConfiguration } from '../schema/configuration.js';
import { NextActionActor, NextActionType, type NextAction } from '../schema/nextAction.js';
import { RequirementState, RequirementType, type Requirement } from '../schema/requirement.js';
import { ResourceSource } from '../schema/resource.js';

const captures: Record<RequirementType, NextActionType> = {
  ID_DOCUMENT: NextActionType.CAPTURE_ID_DOCUMENT,
  SUPPLEMENTARY_DOCUMENT: NextActionType.CAPTURE_SUPPLEMENTARY_DOCUMENT,
  LIVENESS: NextActionType.CAPTURE_LIVENESS,
  FACE_CAPTURE: NextActionType.CAPTURE_FACE,
  APPLICANT_PROFILE: NextActionType.OTHER,
  UNKNOWN: NextActionType.OTHER,
};

/**
 * Acts that an ongoing session waits for now. The business comes first, because Yoti lets the person begin only once it has
 * supplied everything (SESSION_NOT_READY, reference 10.1); Yoti acts when nothing else is open.
 */
export function toNextActions({
  requirements,
  biometricConsent,
}: Pick<SessionConfiguration, 'requirements' | 'biometricConsent'>): NextAction[] {
  const open = requirements.filter(({ state }) => state !== RequirementState.COMPLETE).map(toAction);
  const ofBusiness = open.filter(({ actor }) => actor === NextActionActor.BUSINESS);
  if (ofBusiness.length > 0) return ofBusiness;
  if (open.length === 0) return [act(NextActionActor.YOTI, NextActionType.FINISH_CHECKS)];
  return biometricConsent === BiometricConsent.REQUIRED
    ? [act(NextActionActor.PERSON, NextActionType.CONSENT), ...open]
    : open;
}

/** A requirement that several parties may meet is the person's, who is in the user view anyway. */
function toAction(requirement: Requirement): NextAction {
  const { type, allowedSources } = requirement;
  const isFor = (source: ResourceSource): boolean => allowedSources.includes(source);
  if (isFor(ResourceSource.END_USER)) return act(NextActionActor.PERSON, captures[type], requirement);
  if (isFor(ResourceSource.RELYING_BUSINESS)) {
    const supply =
      type === RequirementType.FACE_CAPTURE ? NextActionType.SUPPLY_FACE : NextActionType.SUPPLY_RESOURCE;
    return act(NextActionActor.BUSINESS, supply, requirement);
  }
  if (isFor(ResourceSource.IBV)) return act(NextActionActor.PERSON, NextActionType.VISIT_BRANCH, requirement);
  return act(NextActionActor.PERSON, captures[type], requirement);
}

const act = (
  actor: NextActionActor,
  type: NextActionType,
  requirement: Requirement | null = null,
): NextAction => ({ actor, type, requirement });
