import { CheckType } from '../schema/check.js';
import { ConfiguredCaptureMethods } from '../schema/configuredSdk.js';
import {
  DocumentObjective,
  InBranchAssessmentState,
  RequirementState,
  RequirementType,
  type IdDocumentRequirement,
  type InBranchAssessment,
  type LivenessRequirement,
  type OtherRequirement,
  type RequiredTask,
  type Requirement,
  type SupplementaryDocumentRequirement,
} from '../schema/requirement.js';
import { LivenessType, ResourceSource } from '../schema/resource.js';
import { TaskType } from '../schema/task.js';
import { enumValue, optionalEnumValue } from './convert.js';
import { toSupportedCountry } from './supportedDocument.js';
import type { components } from './yoti/wire.js';

type Schemas = components['schemas'];
type Wire = Schemas['RequiredResource'];

/** Converts a requirement; an unknown type keeps Yoti's name of the type. Reference 7. */
export function toRequirement(wire: Wire): Requirement {
  switch (wire.type) {
    case 'ID_DOCUMENT':
      return toIdDocument(wire);
    case 'SUPPLEMENTARY_DOCUMENT':
      return toSupplementaryDocument(wire);
    case 'LIVENESS':
      return toLiveness(wire);
    case 'FACE_CAPTURE':
      return { ...toCommon(wire), __typename: 'FaceCaptureRequirement' };
    case 'APPLICANT_PROFILE':
      return { ...toCommon(wire), __typename: 'ApplicantProfileRequirement' };
    default:
      return toOther(wire);
  }
}

function toCommon(wire: Wire): Omit<Requirement, '__typename'> {
  return {
    id: wire.id,
    type: enumValue(RequirementType, wire.type),
    state: enumValue(RequirementState, wire.state),
    allowedSources: (wire.allowed_sources ?? []).map(({ type }) => enumValue(ResourceSource, type)),
  };
}

function toIdDocument(wire: Schemas['RequiredIdDocumentResource']): IdDocumentRequirement {
  return {
    ...toCommon(wire),
    __typename: 'IdDocumentRequirement',
    requestedTasks: toTasks(wire.requested_tasks),
    supportedCountries: (wire.supported_countries ?? []).map(toSupportedCountry),
    allowedCaptureMethods: enumValue(ConfiguredCaptureMethods, wire.allowed_capture_methods),
    attemptsRemaining: Object.entries(wire.attempts_remaining).map(([reason, count]) => ({ reason, count })),
    inBranchAssessments: toAssessments(wire.ibv_client_assessments),
  };
}

function toSupplementaryDocument(
  wire: Schemas['RequiredSupplementaryDocumentResource'],
): SupplementaryDocumentRequirement {
  return {
    ...toCommon(wire),
    __typename: 'SupplementaryDocumentRequirement',
    requestedTasks: toTasks(wire.requested_tasks),
    documentTypes: wire.document_types,
    countryCodes: wire.country_codes,
    objective: optionalEnumValue(DocumentObjective, wire.objective?.type),
    inBranchAssessments: toAssessments(wire.ibv_client_assessments),
  };
}

function toLiveness(wire: Schemas['RequiredLivenessResource']): LivenessRequirement {
  return {
    ...toCommon(wire),
    __typename: 'LivenessRequirement',
    livenessType: enumValue(LivenessType, wire.liveness_type),
  };
}

/** A requirement of an unknown type, of which only type and id are certain. */
function toOther(wire: Pick<Wire, 'type'>): OtherRequirement {
  return { ...toCommon(wire as Wire), __typename: 'OtherRequirement', typeName: wire.type };
}

/** A requirement that instructions name and the configuration does not list. */
export function toUnlistedRequirement(id: string): OtherRequirement {
  return {
    __typename: 'OtherRequirement',
    id,
    type: RequirementType.UNKNOWN,
    state: RequirementState.UNKNOWN,
    allowedSources: [],
    typeName: null,
  };
}

type WireTasks = Schemas['RequiredIdDocumentResource']['requested_tasks'];

function toTasks(tasks: WireTasks | null): RequiredTask[] {
  return (tasks ?? []).map(({ type, state }) => ({
    type: enumValue(TaskType, type),
    state: enumValue(RequirementState, state),
  }));
}

type WireAssessments = Schemas['RequiredIdDocumentResource']['ibv_client_assessments'];

function toAssessments(assessments: WireAssessments | null): InBranchAssessment[] {
  return (assessments ?? []).map(({ type, state, scheme }) => ({
    type: enumValue(CheckType, type),
    state: enumValue(InBranchAssessmentState, state),
    scheme: scheme ?? null,
  }));
}
