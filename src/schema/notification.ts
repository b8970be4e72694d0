import { Field, InputType, registerEnumType } from 'type-graphql';
import { URLScalar } from './scalars.js';
import { Sensitive } from './sensitive.js';

export enum NotificationTopic {
  RESOURCE_UPDATE = 'RESOURCE_UPDATE',
  TASK_COMPLETION = 'TASK_COMPLETION',
  CHECK_COMPLETION = 'CHECK_COMPLETION',
  SESSION_COMPLETION = 'SESSION_COMPLETION',
  CLIENT_SESSION_TOKEN_DELETED = 'CLIENT_SESSION_TOKEN_DELETED',
  NEW_PDF_SUPPLIED = 'NEW_PDF_SUPPLIED',
  INSTRUCTIONS_EMAIL_REQUESTED = 'INSTRUCTIONS_EMAIL_REQUESTED',
  THANK_YOU_EMAIL_REQUESTED = 'THANK_YOU_EMAIL_REQUESTED',
  FIRST_BRANCH_VISIT = 'FIRST_BRANCH_VISIT',
}
registerEnumType(NotificationTopic, {
  name: 'NotificationTopic',
  description: 'What Yoti can report.',
  valuesConfig: {
    RESOURCE_UPDATE: { description: 'A resource changed, for example by an upload.' },
    TASK_COMPLETION: { description: 'A task is done.' },
    CHECK_COMPLETION: { description: 'A check is done.' },
    SESSION_COMPLETION: { description: 'All tasks and checks are done.' },
    CLIENT_SESSION_TOKEN_DELETED: { description: 'The person finished; background checks begin.' },
    NEW_PDF_SUPPLIED: { description: 'In-branch: there is a new letter.' },
    INSTRUCTIONS_EMAIL_REQUESTED: { description: 'In-branch: the instructions are to be mailed.' },
    THANK_YOU_EMAIL_REQUESTED: { description: 'In-branch: a thank-you is to be mailed.' },
    FIRST_BRANCH_VISIT: { description: 'In-branch: the person was in a branch for the first time.' },
  },
});

export enum NotificationAuthType {
  BASIC = 'BASIC',
  BEARER = 'BEARER',
}
registerEnumType(NotificationAuthType, {
  name: 'NotificationAuthType',
  description: 'How Yoti authenticates at the endpoint.',
  valuesConfig: {
    BASIC: { description: '`Authorization: Basic` and the token in base64; the token is `user:password`.' },
    BEARER: { description: '`Authorization: Bearer` and the token as it is.' },
  },
});

@InputType({
  description:
    'Where Yoti reports what happens in a session. The reports hold ids only; read the session then.',
})
export class NotificationsInput {
  // Many put a token into it.
  @Sensitive('SECRET')
  @Field(() => URLScalar, { description: 'The address Yoti posts to; https only, at most 2048 characters.' })
  endpoint!: URL;

  @Field(() => [NotificationTopic], {
    nullable: true,
    description: 'What to report, at most 50; when absent, only the completion of the session.',
  })
  topics?: NotificationTopic[] | null;

  @Sensitive('SECRET')
  @Field(() => String, {
    nullable: true,
    description: 'What Yoti authenticates with at the endpoint, at most 2048 characters; a secret.',
  })
  authToken?: string | null;

  @Field(() => NotificationAuthType, { nullable: true, description: 'How; BASIC when absent.' })
  authType?: NotificationAuthType | null;
}
