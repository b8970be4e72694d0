import type { FieldError } from '../../errors/apiError.js';
import type { NotificationsInput } from '../../schema/notification.js';
import {
  fieldPathsOfOthers,
  isGiven,
  joinLists,
  validate,
  validateEach,
  validateText,
  type FieldPaths,
} from './rules.js';
import type { WithNulls } from './requestBody.js';
import type { components } from '../yoti/wire.js';

/** Configuration of Yoti's notifications. Reference 6.6. */
export function toNotifications(
  input: NotificationsInput,
): WithNulls<components['schemas']['NotificationConfig']> {
  return {
    endpoint: input.endpoint.href,
    topics: joinLists(input.topics, input.otherTopics),
    auth_token: input.authToken,
    auth_type: input.authType,
  };
}

export function validateNotifications(input: NotificationsInput | null | undefined): FieldError[] {
  return [
    ...validate([
      isGiven(input) && input.endpoint.protocol !== 'https:',
      'notifications.endpoint',
      'must begin with https://',
    ]),
    ...validateEach(input?.otherTopics, 'notifications.otherTopics', (topic, field) =>
      validateText(topic, field),
    ),
  ];
}

export function fieldPathsOfNotifications(input: NotificationsInput | null | undefined): FieldPaths {
  return fieldPathsOfOthers(
    input?.topics,
    input?.otherTopics,
    'notifications.topics',
    'notifications.otherTopics',
  );
}
