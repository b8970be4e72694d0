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
  description: 'Events that Yoti sends a notification for.',
  valuesConfig: {
    RESOURCE_UPDATE: { description: 'A resource was created or changed.' },
    TASK_COMPLETION: { description: 'A task finished.' },
    CHECK_COMPLETION: { description: 'A check finished.' },
    SESSION_COMPLETION: { description: 'All tasks and checks finished.' },
    CLIENT_SESSION_TOKEN_DELETED: { description: 'The person finished; background checks begin.' },
    NEW_PDF_SUPPLIED: { description: 'In-branch: a new letter (PDF) is available.' },
    INSTRUCTIONS_EMAIL_REQUESTED: {
      description: 'In-branch: sending of the instructions by e-mail was requested.',
    },
    THANK_YOU_EMAIL_REQUESTED: { description: 'In-branch: sending of a thank-you e-mail was requested.' },
    FIRST_BRANCH_VISIT: { description: 'In-branch: the person visited a branch for the first time.' },
  },
});

export enum NotificationAuthType {
  BASIC = 'BASIC',
  BEARER = 'BEARER',
}
registerEnumType(NotificationAuthType, {
  name: 'NotificationAuthType',
  description: 'HTTP authentication scheme of notifications.',
  valuesConfig: {
    BASIC: { description: '`Authorization: Basic` with the token in base64; the token is `user:password`.' },
    BEARER: { description: '`Authorization: Bearer` with the token as given.' },
  },
});

@InputType({
  description: 'Notifications (webhooks) of a session. They carry ids only; read the session after each.',
})
export class NotificationsInput {
  // Secret, because many URLs carry a token.
  @Sensitive('SECRET')
  @Field(() => URLScalar, { description: 'URL that Yoti posts to, https only, at most 2048 characters.' })
  endpoint!: URL;

  @Field(() => [NotificationTopic], {
    nullable: true,
    description: 'Events to send, at most 50; only SESSION_COMPLETION if absent.',
  })
  topics?: NotificationTopic[] | null;

  @Field(() => [String], {
    nullable: true,
    description:
      "Events that are not in `NotificationTopic`, by Yoti's name; at most 50, each at most 256 characters. Sent with `topics`.",
  })
  otherTopics?: string[] | null;

  @Sensitive('SECRET')
  @Field(() => String, {
    nullable: true,
    description: 'Credential that Yoti presents at the endpoint, at most 2048 characters; a secret.',
  })
  authToken?: string | null;

  @Field(() => NotificationAuthType, {
    nullable: true,
    description: 'Authentication scheme for `authToken`; BASIC if absent.',
  })
  authType?: NotificationAuthType | null;
}
