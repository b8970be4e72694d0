import { Field, ID, Int, InterfaceType, ObjectType } from 'type-graphql';
import { CheckType } from './check.js';
import { ConfiguredCaptureMethods } from './configuredSdk.js';
import { describeEnum } from './enum.js';
import { LivenessType, ResourceSource } from './resource.js';
import { SupportedCountry } from './supportedDocument.js';
import { TaskType } from './task.js';

export enum RequirementType {
  ID_DOCUMENT = 'ID_DOCUMENT',
  SUPPLEMENTARY_DOCUMENT = 'SUPPLEMENTARY_DOCUMENT',
  LIVENESS = 'LIVENESS',
  FACE_CAPTURE = 'FACE_CAPTURE',
  APPLICANT_PROFILE = 'APPLICANT_PROFILE',
  UNKNOWN = 'UNKNOWN',
}
describeEnum(RequirementType, 'RequirementType', 'The kinds of requirement.', {
  ID_DOCUMENT: 'An identity document.',
  SUPPLEMENTARY_DOCUMENT: 'Another document, for example a bill.',
  LIVENESS: 'A live person before the camera.',
  FACE_CAPTURE: 'A reference face.',
  APPLICANT_PROFILE: 'What the business says about the person.',
  UNKNOWN: 'A kind this version of the gateway does not know.',
});

export enum RequirementState {
  REQUIRED = 'REQUIRED',
  IN_PROGRESS = 'IN_PROGRESS',
  COMPLETE = 'COMPLETE',
  UNKNOWN = 'UNKNOWN',
}
describeEnum(RequirementState, 'RequirementState', 'How far a requirement, or a task of it, is.', {
  REQUIRED: 'Nothing is there yet.',
  IN_PROGRESS: 'A resource was made for it and waits for its content.',
  COMPLETE: 'It is met.',
  UNKNOWN: 'A state this version of the gateway does not know.',
});

export enum InBranchAssessmentState {
  REQUIRED = 'REQUIRED',
  DONE = 'DONE',
  UNKNOWN = 'UNKNOWN',
}
describeEnum(InBranchAssessmentState, 'InBranchAssessmentState', 'How far an assessment in a branch is.', {
  REQUIRED: 'It is still to be made.',
  DONE: 'It was made.',
  UNKNOWN: 'A state this version of the gateway does not know.',
});

export enum DocumentObjective {
  PROOF_OF_ADDRESS = 'PROOF_OF_ADDRESS',
  UK_DBS = 'UK_DBS',
  UNKNOWN = 'UNKNOWN',
}
describeEnum(DocumentObjective, 'DocumentObjective', 'What a supplementary document is for.', {
  PROOF_OF_ADDRESS: 'To prove an address.',
  UK_DBS: 'For a check by the Disclosure and Barring Service (United Kingdom).',
  UNKNOWN: 'A purpose this version of the gateway does not know.',
});

@ObjectType({ description: 'A task that a requirement brings with it.' })
export class RequiredTask {
  @Field(() => TaskType, { description: 'Its kind.' })
  type!: TaskType;

  @Field(() => RequirementState, { description: 'How far it is.' })
  state!: RequirementState;
}

@ObjectType({ description: 'How many more attempts the person has.' })
export class RemainingAttempts {
  @Field(() => String, { description: "Yoti's name of what they are for: GENERIC or RECLASSIFICATION." })
  reason!: string;

  @Field(() => Int, { description: 'How many.' })
  count!: number;
}

@ObjectType({ description: 'What branch staff assess.' })
export class InBranchAssessment {
  @Field(() => CheckType, { description: 'The check it is for.' })
  type!: CheckType;

  @Field(() => InBranchAssessmentState, { description: 'How far it is.' })
  state!: InBranchAssessmentState;

  @Field(() => String, {
    nullable: true,
    description: 'The scheme that a document must be valid for, for example UK_DBS.',
  })
  scheme!: string | null;
}

@InterfaceType({
  description: 'Something a session needs before it can be completed; a resource is made for it.',
})
export abstract class Requirement {
  __typename!: string;

  @Field(() => ID, { description: "Yoti's id of the requirement; opaque." })
  id!: string;

  @Field(() => RequirementType, { description: 'Its kind.' })
  type!: RequirementType;

  @Field(() => RequirementState, { description: 'How far it is.' })
  state!: RequirementState;

  @Field(() => [ResourceSource], { description: 'Who may meet it; empty where Yoti does not say.' })
  allowedSources!: ResourceSource[];
}

@ObjectType({ implements: Requirement, description: 'An identity document.' })
export class IdDocumentRequirement extends Requirement {
  override __typename = 'IdDocumentRequirement' as const;

  @Field(() => [RequiredTask], { description: 'What is done with the document.' })
  requestedTasks!: RequiredTask[];

  @Field(() => [SupportedCountry], { description: 'Which documents of which countries will do.' })
  supportedCountries!: SupportedCountry[];

  @Field(() => ConfiguredCaptureMethods, { description: 'How the person may supply it.' })
  allowedCaptureMethods!: ConfiguredCaptureMethods;

  @Field(() => [RemainingAttempts], { description: 'How many more attempts there are.' })
  attemptsRemaining!: RemainingAttempts[];

  @Field(() => [InBranchAssessment], { description: 'What branch staff assess.' })
  inBranchAssessments!: InBranchAssessment[];
}

@ObjectType({ implements: Requirement, description: 'Another document, for example a bill.' })
export class SupplementaryDocumentRequirement extends Requirement {
  override __typename = 'SupplementaryDocumentRequirement' as const;

  @Field(() => [RequiredTask], { description: 'What is done with the document.' })
  requestedTasks!: RequiredTask[];

  @Field(() => [String], { description: "Yoti's names of the types that will do." })
  documentTypes!: string[];

  @Field(() => [String], { description: 'The countries that will do, ISO 3166-1 alpha-3.' })
  countryCodes!: string[];

  @Field(() => DocumentObjective, {
    nullable: true,
    description: 'What it is for; null where Yoti does not say.',
  })
  objective!: DocumentObjective | null;

  @Field(() => [InBranchAssessment], { description: 'What branch staff assess.' })
  inBranchAssessments!: InBranchAssessment[];
}

@ObjectType({ implements: Requirement, description: 'A live person before the camera.' })
export class LivenessRequirement extends Requirement {
  override __typename = 'LivenessRequirement' as const;

  @Field(() => LivenessType, { description: 'How it is captured.' })
  livenessType!: LivenessType;
}

@ObjectType({
  implements: Requirement,
  description: 'A reference face; `createFaceCaptureResource` makes the resource for it.',
})
export class FaceCaptureRequirement extends Requirement {
  override __typename = 'FaceCaptureRequirement' as const;
}

@ObjectType({ implements: Requirement, description: 'What the business says about the person.' })
export class ApplicantProfileRequirement extends Requirement {
  override __typename = 'ApplicantProfileRequirement' as const;
}

@ObjectType({
  implements: Requirement,
  description:
    'A requirement of a kind that this version of the gateway does not describe, or of which only the id is known.',
})
export class OtherRequirement extends Requirement {
  override __typename = 'OtherRequirement' as const;

  @Field(() => String, {
    nullable: true,
    description: "Yoti's own name of the kind; null where only the id is known.",
  })
  typeName!: string | null;
}
