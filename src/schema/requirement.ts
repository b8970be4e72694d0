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
describeEnum(
  RequirementType,
  'SessionRequirementType',
  'Categories of resource that a session can require.',
  {
    ID_DOCUMENT: 'Identity document.',
    SUPPLEMENTARY_DOCUMENT: 'Supplementary document, for example a utility bill.',
    LIVENESS: 'Liveness capture.',
    FACE_CAPTURE: 'Reference face for a comparison.',
    APPLICANT_PROFILE: 'Details of the person, supplied by the business.',
    UNKNOWN: 'Type that this version of the gateway does not know.',
  },
);

export enum RequirementState {
  REQUIRED = 'REQUIRED',
  IN_PROGRESS = 'IN_PROGRESS',
  COMPLETE = 'COMPLETE',
  UNKNOWN = 'UNKNOWN',
}
describeEnum(
  RequirementState,
  'SessionRequirementState',
  'Progress of a requirement or of one of its tasks.',
  {
    REQUIRED: 'Not started.',
    IN_PROGRESS: 'A resource exists and its content is still missing.',
    COMPLETE: 'Met.',
    UNKNOWN: 'State that this version of the gateway does not know.',
  },
);

export enum InBranchAssessmentState {
  REQUIRED = 'REQUIRED',
  DONE = 'DONE',
  UNKNOWN = 'UNKNOWN',
}
describeEnum(
  InBranchAssessmentState,
  'InBranchAssessmentState',
  'Progress of an assessment by branch staff.',
  {
    REQUIRED: 'Not made yet.',
    DONE: 'Made.',
    UNKNOWN: 'State that this version of the gateway does not know.',
  },
);

export enum DocumentObjective {
  PROOF_OF_ADDRESS = 'PROOF_OF_ADDRESS',
  UK_DBS = 'UK_DBS',
  UNKNOWN = 'UNKNOWN',
}
describeEnum(DocumentObjective, 'DocumentObjective', 'Purpose of a supplementary document.', {
  PROOF_OF_ADDRESS: 'Proof of address.',
  UK_DBS: 'Disclosure and Barring Service check (United Kingdom).',
  UNKNOWN: 'Purpose that this version of the gateway does not know.',
});

@ObjectType({ description: 'Task that Yoti carries out on the resource of a requirement.' })
export class RequiredTask {
  @Field(() => TaskType, { description: "Text extraction or another of Yoti's task types." })
  type!: TaskType;

  @Field(() => RequirementState, { description: 'Progress of the task.' })
  state!: RequirementState;
}

@ObjectType({ description: 'Number of captures the person has left, for one reason.' })
export class RemainingAttempts {
  @Field(() => String, { description: "Yoti's name of the reason, for example GENERIC or RECLASSIFICATION." })
  reason!: string;

  @Field(() => Int, { description: 'Captures left, 0 or more.' })
  count!: number;
}

@ObjectType({ description: 'Assessment of a document by branch staff.' })
export class InBranchAssessment {
  @Field(() => CheckType, { description: 'Type of the in-branch check that the assessment feeds.' })
  type!: CheckType;

  @Field(() => InBranchAssessmentState, { description: 'Required or done.' })
  state!: InBranchAssessmentState;

  @Field(() => String, {
    nullable: true,
    description: 'Scheme that the document must be valid for, for example UK_DBS; null for other checks.',
  })
  scheme!: string | null;
}

@InterfaceType('SessionRequirement', {
  description: 'Resource that a session requires before it can be completed.',
})
export abstract class Requirement {
  __typename!: string;

  @Field(() => ID, {
    description:
      'Identifier issued by Yoti; opaque. Input of `createFaceCaptureResource` and `setInstructions`.',
  })
  id!: string;

  @Field(() => RequirementType, {
    description: 'Category of the required resource, which decides the concrete GraphQL type.',
  })
  type!: RequirementType;

  @Field(() => RequirementState, {
    description: 'REQUIRED until a resource is made for it, COMPLETE once it is met.',
  })
  state!: RequirementState;

  @Field(() => [ResourceSource], {
    description: 'Parties that may supply the resource; empty if Yoti does not say.',
  })
  allowedSources!: ResourceSource[];
}

@ObjectType({ implements: Requirement, description: 'Requirement of an identity document.' })
export class IdDocumentRequirement extends Requirement {
  override __typename = 'IdDocumentRequirement' as const;

  @Field(() => [RequiredTask], { description: 'Tasks on the document, for example text extraction.' })
  requestedTasks!: RequiredTask[];

  @Field(() => [SupportedCountry], { description: 'Accepted documents by country.' })
  supportedCountries!: SupportedCountry[];

  @Field(() => ConfiguredCaptureMethods, {
    description: 'Camera only, or upload of files as well.',
  })
  allowedCaptureMethods!: ConfiguredCaptureMethods;

  @Field(() => [RemainingAttempts], { description: 'Captures the person has left, by reason.' })
  attemptsRemaining!: RemainingAttempts[];

  @Field(() => [InBranchAssessment], {
    description: 'Assessments by branch staff; empty without in-branch verification.',
  })
  inBranchAssessments!: InBranchAssessment[];
}

@ObjectType({
  implements: Requirement,
  description: 'Requirement of a supplementary document, for example a utility bill.',
})
export class SupplementaryDocumentRequirement extends Requirement {
  override __typename = 'SupplementaryDocumentRequirement' as const;

  @Field(() => [RequiredTask], { description: 'Tasks on the document, for example text extraction.' })
  requestedTasks!: RequiredTask[];

  @Field(() => [String], {
    description: "Yoti's document types that are accepted, for example UTILITY_BILL.",
  })
  documentTypes!: string[];

  @Field(() => [String], { description: 'Accepted issuing countries, ISO 3166-1 alpha-3.' })
  countryCodes!: string[];

  @Field(() => DocumentObjective, {
    nullable: true,
    description: 'Purpose of the document; null if Yoti does not say.',
  })
  objective!: DocumentObjective | null;

  @Field(() => [InBranchAssessment], {
    description: 'Assessments by branch staff; empty without in-branch verification.',
  })
  inBranchAssessments!: InBranchAssessment[];
}

@ObjectType({ implements: Requirement, description: 'Requirement of a liveness capture by the person.' })
export class LivenessRequirement extends Requirement {
  override __typename = 'LivenessRequirement' as const;

  @Field(() => LivenessType, { description: 'Capture method, STATIC or ZOOM.' })
  livenessType!: LivenessType;
}

@ObjectType({
  implements: Requirement,
  description: 'Requirement of a reference face; `createFaceCaptureResource` creates the resource for it.',
})
export class FaceCaptureRequirement extends Requirement {
  override __typename = 'FaceCaptureRequirement' as const;
}

@ObjectType({
  implements: Requirement,
  description: 'Requirement of details of the person, supplied by the business.',
})
export class ApplicantProfileRequirement extends Requirement {
  override __typename = 'ApplicantProfileRequirement' as const;
}

@ObjectType({
  implements: Requirement,
  description:
    'Requirement of a type that this version of the gateway does not know, or of which Yoti sends only the id.',
})
export class OtherRequirement extends Requirement {
  override __typename = 'OtherRequirement' as const;

  @Field(() => String, {
    nullable: true,
    description: "Yoti's name of the requirement type; null if Yoti sends only the id.",
  })
  typeName!: string | null;
}
