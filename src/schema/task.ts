import { Field, ID, ObjectType } from 'type-graphql';
import { Check, CheckType } from './check.js';
import { describeEnum } from './enum.js';
import { Media } from './media.js';
import { DateTime } from './scalars.js';
import { Sensitive } from './sensitive.js';

export enum TaskType {
  ID_DOCUMENT_TEXT_DATA_EXTRACTION = 'ID_DOCUMENT_TEXT_DATA_EXTRACTION',
  SUPPLEMENTARY_DOCUMENT_TEXT_DATA_EXTRACTION = 'SUPPLEMENTARY_DOCUMENT_TEXT_DATA_EXTRACTION',
  VERIFY_SHARE_CODE_TASK = 'VERIFY_SHARE_CODE_TASK',
  UNKNOWN = 'UNKNOWN',
}
describeEnum(TaskType, 'TaskType', 'The kinds of task.', {
  ID_DOCUMENT_TEXT_DATA_EXTRACTION: 'Reads the text of an identity document.',
  SUPPLEMENTARY_DOCUMENT_TEXT_DATA_EXTRACTION: 'Reads the text of a supplementary document.',
  VERIFY_SHARE_CODE_TASK: 'Looks up a share code.',
  UNKNOWN: 'A kind this version of the gateway does not know.',
});

export enum TaskState {
  CREATED = 'CREATED',
  PENDING = 'PENDING',
  DONE = 'DONE',
  FAILED = 'FAILED',
  UNKNOWN = 'UNKNOWN',
}
describeEnum(TaskState, 'TaskState', 'How far a task is.', {
  CREATED: 'It exists.',
  PENDING: 'It runs.',
  DONE: 'It is done.',
  FAILED: 'It could not be done.',
  UNKNOWN: 'A state this version of the gateway does not know.',
});

export enum TaskRecommendationValue {
  PROGRESS = 'PROGRESS',
  SHOULD_TRY_AGAIN = 'SHOULD_TRY_AGAIN',
  MUST_TRY_AGAIN = 'MUST_TRY_AGAIN',
  UNKNOWN = 'UNKNOWN',
}
describeEnum(TaskRecommendationValue, 'TaskRecommendationValue', 'How to go on after a task.', {
  PROGRESS: 'Go on.',
  SHOULD_TRY_AGAIN: 'Another capture would be better.',
  MUST_TRY_AGAIN: 'Another capture is needed.',
  UNKNOWN: 'A value this version of the gateway does not know.',
});

export enum TaskRecommendationReasonValue {
  QUALITY = 'QUALITY',
  USER_ERROR = 'USER_ERROR',
  UNKNOWN = 'UNKNOWN',
}
describeEnum(
  TaskRecommendationReasonValue,
  'TaskRecommendationReasonValue',
  'Why another capture is recommended.',
  {
    QUALITY: 'The image is not good enough.',
    USER_ERROR: 'The person captured something else than was asked for.',
    UNKNOWN: 'A reason this version of the gateway does not know.',
  },
);

@ObjectType({ description: 'Why another capture is recommended.' })
export class TaskRecommendationReason {
  @Field(() => TaskRecommendationReasonValue, { nullable: true, description: 'The kind of reason.' })
  value!: TaskRecommendationReasonValue | null;

  @Sensitive('PERSONAL')
  @Field(() => String, { nullable: true, description: "Yoti's name of the reason." })
  detail!: string | null;
}

@ObjectType({ description: 'How to go on after a task.' })
export class TaskRecommendation {
  @Field(() => TaskRecommendationValue, { nullable: true, description: 'What is recommended.' })
  value!: TaskRecommendationValue | null;

  @Field(() => TaskRecommendationReason, {
    nullable: true,
    description: 'Why; null when there is nothing to better.',
  })
  reason!: TaskRecommendationReason | null;
}

@ObjectType({ description: 'A check that a task brought about.' })
export class GeneratedCheck {
  @Field(() => ID, { description: "Yoti's id of the check; opaque." })
  id!: string;

  @Field(() => CheckType, { description: 'Its kind.' })
  type!: CheckType;

  @Field(() => Check, {
    nullable: true,
    description: 'The check itself; null when the session does not list it.',
  })
  check!: Check | null;
}

@ObjectType({ description: 'Work that Yoti does on a resource, for example reading the text of a document.' })
export class Task {
  @Field(() => ID, { description: "Yoti's id of the task; opaque." })
  id!: string;

  @Field(() => TaskType, { description: 'Its kind.' })
  type!: TaskType;

  @Field(() => TaskState, { description: 'How far it is.' })
  state!: TaskState;

  @Field(() => DateTime, { nullable: true, description: 'When it was made.' })
  createdAt!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it last changed.' })
  updatedAt!: string | null;

  @Field(() => TaskRecommendation, {
    nullable: true,
    description: 'How to go on; null where Yoti says nothing.',
  })
  recommendation!: TaskRecommendation | null;

  @Field(() => [GeneratedCheck], { description: 'Checks it brought about.' })
  generatedChecks!: GeneratedCheck[];

  @Field(() => [Media], { description: 'Media it brought about.' })
  generatedMedia!: Media[];
}
