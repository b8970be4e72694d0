import type { FieldError } from '../http/errors.js';
import type { Scheme, SessionSpecification } from '../state/sessionSpecification.js';

/** Objectives of each scheme of each trust framework. */
type Frameworks = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

const DBS_OBJECTIVES = ['BASIC', 'STANDARD', 'ENHANCED'];
const ASSURANCE_LEVELS = ['AL_L1', 'AL_M1'];
const UK_TFIDA = { RTW: [], RTR: [], DBS: DBS_OBJECTIVES, DBS_RTW: DBS_OBJECTIVES };
const YOTI_GLOBAL = { IDENTITY: ASSURANCE_LEVELS, IDENTITY_PLUS_ADDRESS: ASSURANCE_LEVELS };

/** Frameworks of the two kinds of profiles (reference 6 and 19.8). */
const STANDARD: Frameworks = { UK_TFIDA, YOTI_GLOBAL: { ...YOTI_GLOBAL, AL_L1: [], AL_M1: [] } };
const ADVANCED: Frameworks = { UK_TFIDA, YOTI_GLOBAL };
/** Schemes that cannot be without an objective. */
const NEEDS_OBJECTIVE = ['DBS'];

/** Errors of identity profiles that name a framework, scheme or objective which does not exist, or lack a label. */
export function schemeErrors(specification: SessionSpecification): FieldError[] {
  const { identity_profile_requirements: standard, advanced_identity_profile_requirements: advanced } =
    specification;
  return [
    ...(standard ? standardErrors(standard) : []),
    ...(advanced?.profiles ?? []).flatMap((profile, index) =>
      advancedErrors(profile, `advanced_identity_profile_requirements.profiles[${index}]`),
    ),
  ];
}

type Standard = NonNullable<SessionSpecification['identity_profile_requirements']>;
type Advanced = NonNullable<
  SessionSpecification['advanced_identity_profile_requirements']
>['profiles'][number];

function standardErrors({ trust_framework: framework, scheme }: Standard): FieldError[] {
  const at = 'identity_profile_requirements';
  const schemes = Object.hasOwn(STANDARD, framework) ? STANDARD[framework] : undefined;
  return schemes ? errorsOfScheme(schemes, scheme, `${at}.scheme`) : [unknownFramework(at)];
}

function advancedErrors(
  { trust_framework: framework = '', schemes: chosen = [] }: Advanced,
  at: string,
): FieldError[] {
  const schemes = Object.hasOwn(ADVANCED, framework) ? ADVANCED[framework] : undefined;
  if (!schemes) return [unknownFramework(at)];
  return chosen.flatMap((scheme, index) => {
    const property = `${at}.schemes[${index}]`;
    const noLabel = scheme.label ? [] : [{ property: `${property}.label`, message: 'must not be null' }];
    return [...errorsOfScheme(schemes, scheme, property), ...noLabel];
  });
}

function errorsOfScheme(schemes: Frameworks[string], { type, objective }: Scheme, at: string): FieldError[] {
  const objectives = Object.hasOwn(schemes, type) ? schemes[type] : undefined;
  if (!objectives) return [{ property: `${at}.type`, message: 'is not a scheme of the trust framework' }];
  if (objective === undefined)
    return NEEDS_OBJECTIVE.includes(type)
      ? [{ property: `${at}.objective`, message: 'must not be null' }]
      : [];
  return objectives.includes(objective)
    ? []
    : [{ property: `${at}.objective`, message: 'is not an objective of the scheme' }];
}

const unknownFramework = (at: string): FieldError => ({
  property: `${at}.trust_framework`,
  message: 'is not a known trust framework',
});
