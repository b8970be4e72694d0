import { toNextActions } from '../../src/datasources/nextAction.js';
import { BiometricConsent } from '../../src/schema/configuration.js';
import { RequirementState, RequirementType, type Requirement } from '../../src/schema/requirement.js';
import { ResourceSource } from '../../src/schema/resource.js';

const requirement = (
  type: keyof typeof RequirementType,
  sources: (keyof typeof ResourceSource)[],
  state: keyof typeof RequirementState = 'REQUIRED',
): Requirement => ({
  __typename: 'LivenessRequirement',
  id: `${type} of ${sources.join()}`,
  type: RequirementType[type],
  state: RequirementState[state],
  allowedSources: sources.map((source) => ResourceSource[source]),
});

const actionsOf = (
  requirements: Requirement[],
  consent: keyof typeof BiometricConsent = 'CAPTURED',
): string[] =>
  toNextActions({ requirements, biometricConsent: BiometricConsent[consent] }).map(
    ({ actor, type }) => `${actor} ${type}`,
  );

describe('an ongoing session waits for', () => {
  it.each<[expected: string[], Requirement[], consent?: keyof typeof BiometricConsent]>([
    [['BUSINESS SUPPLY_FACE'], [requirement('FACE_CAPTURE', ['RELYING_BUSINESS'])]],
    [
      ['BUSINESS SUPPLY_FACE'],
      [requirement('LIVENESS', ['END_USER']), requirement('FACE_CAPTURE', ['RELYING_BUSINESS'])],
      'REQUIRED',
    ],
    [['BUSINESS SUPPLY_FACE'], [requirement('FACE_CAPTURE', ['RELYING_BUSINESS'], 'IN_PROGRESS')]],
    [['BUSINESS SUPPLY_RESOURCE'], [requirement('APPLICANT_PROFILE', ['RELYING_BUSINESS'])]],
    [
      ['PERSON CONSENT', 'PERSON CAPTURE_LIVENESS'],
      [requirement('LIVENESS', ['END_USER']), requirement('FACE_CAPTURE', ['RELYING_BUSINESS'], 'COMPLETE')],
      'REQUIRED',
    ],
    [['PERSON CAPTURE_FACE'], [requirement('FACE_CAPTURE', ['END_USER', 'RELYING_BUSINESS'])]],
    [
      ['PERSON CAPTURE_ID_DOCUMENT', 'PERSON CAPTURE_SUPPLEMENTARY_DOCUMENT'],
      [requirement('ID_DOCUMENT', ['END_USER']), requirement('SUPPLEMENTARY_DOCUMENT', ['END_USER'])],
    ],
    [['PERSON VISIT_BRANCH'], [requirement('ID_DOCUMENT', ['IBV'])]],
    [['PERSON OTHER'], [requirement('UNKNOWN', ['UNKNOWN'])]],
    [['PERSON CAPTURE_LIVENESS'], [requirement('LIVENESS', [], 'UNKNOWN')]],
    [['YOTI FINISH_CHECKS'], [requirement('LIVENESS', ['END_USER'], 'COMPLETE')], 'REQUIRED'],
    [['YOTI FINISH_CHECKS'], []],
  ])('%j', (expected, requirements, consent = 'CAPTURED') => {
    expect(actionsOf(requirements, consent)).toEqual(expected);
  });

  it('an act that names its requirement', () => {
    const liveness = requirement('LIVENESS', ['END_USER']);
    const [action] = toNextActions({ requirements: [liveness], biometricConsent: BiometricConsent.CAPTURED });
    expect(action?.requirement).toBe(liveness);
  });
});
