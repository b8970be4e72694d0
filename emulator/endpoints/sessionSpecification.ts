import type { FieldError } from '../http/errors.js';
import { ttlSeconds } from '../state/createSession.js';
import { allowedDocuments } from '../state/documentFilter.js';
import type { EmulatorState } from '../state/emulatorState.js';
import { schemeErrors } from './identityScheme.js';
import { type SessionSpecification, wantsIdentityProfile } from '../state/sessionSpecification.js';

const DAY_SECONDS = 86_400;

/** Errors of a specification beyond its schema (reference 5.1, 6). */
export function specificationErrors(
  emulator: EmulatorState,
  sdkId: string,
  specification: SessionSpecification,
): FieldError[] {
  return [
    ...nothingRequested(specification),
    ...times(specification, emulator.now()),
    ...notifications(specification),
    ...documents(specification),
    ...pools(emulator, sdkId, specification),
    ...profile(specification),
    ...schemeErrors(specification),
  ];
}

function nothingRequested(specification: SessionSpecification): FieldError[] {
  const { requested_checks: checks, requested_tasks: tasks, required_documents: documents } = specification;
  const asksForSomething = [checks, tasks, documents].some((list) => list && list.length > 0);
  return asksForSomething || wantsIdentityProfile(specification)
    ? []
    : [{ property: 'requested_checks', message: 'must not be empty' }];
}

function times(specification: SessionSpecification, now: number): FieldError[] {
  const {
    client_session_token_ttl: ttl,
    session_deadline: deadline,
    resources_ttl: retention,
  } = specification;
  const seconds = ttlSeconds(specification, now);
  const isTooShort = retention !== undefined && !(Number(retention) >= seconds + DAY_SECONDS);
  return [
    ...when(
      deadline !== undefined && ttl !== undefined,
      'session_deadline',
      'must not be given together with client_session_token_ttl',
    ),
    ...when(deadline !== undefined && seconds <= 0, 'session_deadline', 'must be in the future'),
    ...when(isTooShort, 'resources_ttl', `must be greater than or equal to ${seconds + DAY_SECONDS}`),
  ];
}

/** Topics may be any text: Yoti's builders take any. */
function notifications({ notifications: config }: SessionSpecification): FieldError[] {
  return when(
    config !== undefined && config.endpoint === undefined,
    'notifications.endpoint',
    'must not be null',
  );
}

function documents({ required_documents: required = [] }: SessionSpecification): FieldError[] {
  return required.flatMap(({ filter }, index) =>
    when(
      filter !== undefined && allowedDocuments(filter).length === 0,
      `required_documents[${index}].filter`,
      'must leave at least one allowed document',
    ),
  );
}

function pools(
  emulator: EmulatorState,
  sdkId: string,
  { requested_checks: checks = [] }: SessionSpecification,
): FieldError[] {
  return checks.flatMap(({ type, config }, index) =>
    when(
      type === 'FAMILIAR_FACE_SEARCH' &&
        emulator.pools.get(String(config?.pool_id).toLowerCase())?.sdkId !== sdkId,
      `requested_checks[${index}].config.pool_id`,
      'does not relate to any pool',
    ),
  );
}

function profile({ resources }: SessionSpecification): FieldError[] {
  const address = resources?.applicant_profile?.structured_postal_address;
  const isPlaced = ['building_number', 'sub_building', 'building'].some((field) => address?.[field]);
  return [
    ...when(
      address !== undefined && !isPlaced,
      'resources.applicant_profile.structured_postal_address',
      'INVALID_ADDRESS',
    ),
  ];
}

function when(isWrong: boolean, property: string, message: string): FieldError[] {
  return isWrong ? [{ property, message }] : [];
}
