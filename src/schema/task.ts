import { Field, ID, ObjectType } from 'type-graphql';
import { Check, CheckType } from './check.js';
import { describeEnum } from './enum.js';
import { Media } from './media.js';
import { ReasonExplanation } from './reason.js';
import { DateTime } from './scalars.js';
import { Sensitive } from './sensitive.js';

export enum TaskType {
  ID_DOCUMENT_TEXT_DATA_EXTRACTION = 'ID_DOCUMENT_TEXT_DATA_EXTRACTION',
  SUPPLEMENTARY_DOCUMENT_TEXT_DATA_EXTRACTION = 'SUPPLEMENTARY_DOCUMENT_TEXT_DATA_EXTRACTION',
  VERIFY_SHARE_CODE_TASK = 'VERIFY_SHARE_CODE_TASK',
  UNKNOWN = 'UNKNOWN',
}
describeEnum(TaskType, 'ResourceTaskType', "Yoti's task types.", {
  ID_DOCUMENT_TEXT_DATA_EXTRACTION: 'Extracts the text of an identity document.',
  SUPPLEMENTARY_DOCUMENT_TEXT_DATA_EXTRACTION: 'Extracts the text of a supplementary document.',
  VERIFY_SHARE_CODE_TASK: 'Verifies a share code with the service that issued it.',
  UNKNOWN: 'Type that this version of the gateway does not know.',
});

export enum TaskState {
  CREATED = 'CREATED',
  PENDING = 'PENDING',
  DONE = 'DONE',
  FAILED = 'FAILED',
  UNKNOWN = 'UNKNOWN',
}
describeEnum(TaskState, 'ResourceTaskState', 'Progress of a task.', {
  CREATED: 'Created, not started.',
  PENDING: 'Running.',
  DONE: 'Finished.',
  FAILED: 'Failed.',
  UNKNOWN: 'State that this version of the gateway does not know.',
});

export enum TaskRecommendationValue {
  PROGRESS = 'PROGRESS',
  SHOULD_TRY_AGAIN = 'SHOULD_TRY_AGAIN',
  MUST_TRY_AGAIN = 'MUST_TRY_AGAIN',
  UNKNOWN = 'UNKNOWN',
}
describeEnum(
  TaskRecommendationValue,
  'TaskRecommendationValue',
  'Recommendation on how to proceed after a task.',
  {
    PROGRESS: 'Proceed.',
    SHOULD_TRY_AGAIN: 'A recapture is advisable.',
    MUST_TRY_AGAIN: 'A recapture is necessary.',
    UNKNOWN: 'Value that this version of the gateway does not know.',
  },
);

export enum TaskRecommendationReasonValue {
  QUALITY = 'QUALITY',
  USER_ERROR = 'USER_ERROR',
  UNKNOWN = 'UNKNOWN',
}
describeEnum(
  TaskRecommendationReasonValue,
  'TaskRecommendationReasonValue',
  'Category of the reason for a recapture.',
  {
    QUALITY: 'Image quality is insufficient.',
    USER_ERROR: 'The person captured something other than requested.',
    UNKNOWN: 'Category that this version of the gateway does not know.',
  },
);

@ObjectType({ description: 'Reason for a recapture.' })
export class TaskRecommendationReason {
  @Field(() => TaskRecommendationReasonValue, {
    nullable: true,
    description: 'Quality of the image, or an error of the person; null if Yoti does not say.',
  })
  value!: TaskRecommendationReasonValue | null;

  @Sensitive('PERSONAL')
  @Field(() => String, { nullable: true, description: "Yoti's reason code; null if there is none." })
  detail!: string | null;

  @Field(() => ReasonExplanation, {
    nullable: true,
    description: 'Meaning of `detail`, or of `value` without it; null without both.',
  })
  explanation!: ReasonExplanation | null;
}

@ObjectType({ description: 'Recommendation after a task: proceed, or capture again.' })
export class TaskRecommendation {
  @Field(() => TaskRecommendationValue, {
    nullable: true,
    description: 'Whether to proceed or to capture again; null if Yoti does not say.',
  })
  value!: TaskRecommendationValue | null;

  @Field(() => TaskRecommendationReason, {
    nullable: true,
    description: 'Reason for a recapture; null with PROGRESS.',
  })
  reason!: TaskRecommendationReason | null;
}

@ObjectType({ description: 'Check that a task generated.' })
export class GeneratedCheck {
  @Field(() => ID, { description: 'Identifier of the check, issued by Yoti; opaque.' })
  id!: string;

  @Field(() => CheckType, { description: "Yoti's check type." })
  type!: CheckType;

  @Field(() => Check, {
    nullable: true,
    description: 'Check as listed in the session; null if it is not listed.',
  })
  check!: Check | null;
}

@ObjectType('ResourceTask', {
  description: 'Work that Yoti does on a resource, for example text extraction.',
})
export class Task {
  @Field(() => ID, { description: 'Identifier issued by Yoti; opaque.' })
  id!: string;

  @Field(() => TaskType, { description: 'Text extraction or verification of a share code.' })
  type!: TaskType;

  @Field(() => TaskState, { description: 'Progress of the task.' })
  state!: TaskState;

  @Field(() => DateTime, {
    nullable: true,
    description: 'Time of creation at Yoti, UTC; null if Yoti does not say.',
  })
  createdAt!: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'Time of the last change at Yoti, UTC; null if Yoti does not say.',
  })
  updatedAt!: string | null;

  @Field(() => TaskRecommendation, {
    nullable: true,
    description: 'Recommendation on recapturing; null if Yoti gives none.',
  })
  recommendation!: TaskRecommendation | null;

  @Field(() => [GeneratedCheck], { description: 'Checks that the task generated; may be empty.' })
  generatedChecks!: GeneratedCheck[];

  @Field(() => [Media], {
    description: 'Media items that the task generated, for example the extracted fields; may be empty.',
  })
  generatedMedia!: Media[];
}
