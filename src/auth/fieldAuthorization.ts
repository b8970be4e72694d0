import {
  defaultFieldResolver,
  isInterfaceType,
  isObjectType,
  type GraphQLFieldResolver,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
} from 'graphql';
import { addIdsIn, addIdsOf, outcomeOf } from '../logging/audit.js';
import type { Context } from '../graphql/context.js';
import { ApiError, type ExistingIds } from '../errors/apiError.js';
import { ClientLeftError } from '../errors/clientLeftError.js';
import { ErrorCode } from '../errors/codes.js';
import {
  allows,
  auditedEntities,
  auditedReads,
  closedTypes,
  entityOfSession,
  entityPolicy,
  missingScopes,
  policy,
} from './policy.js';
import type { Caller } from './caller.js';
import type { Requirement } from './policy.js';

type Resolve = GraphQLFieldResolver<unknown, Context>;
type ResolverMap = Record<string, Record<string, unknown>>;
type ResolveReference = (key: unknown, context: Context, ...rest: unknown[]) => unknown;

/**
 * Wraps the resolvers in the checks of the policy, and in the audit where it is required. The directives of the schema
 * only let a router refuse earlier. Throws if the policy lacks a field of `closedTypes`.
 */
export function authorizeFields(map: ResolverMap, schema: GraphQLSchema): ResolverMap {
  checkComplete(schema);
  const enforced: ResolverMap = { ...map };
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    const own = { ...enforced[type.name] };
    const wrap = type === schema.getSubscriptionType() ? wrapSubscription : wrapField;
    if (isObjectType(type)) for (const field of Object.keys(type.getFields())) wrap(own, type.name, field);
    wrapReference(own, type);
    if (Object.keys(own).length > 0) enforced[type.name] = own;
  }
  return enforced;
}

function checkComplete(schema: GraphQLSchema): void {
  const all = closedTypes.flatMap((name) => {
    const type = schema.getType(name);
    return isObjectType(type) ? Object.keys(type.getFields()).map((field) => `${name}.${field}`) : [];
  });
  const missing = all.filter((field) => !(field in policy));
  if (missing.length > 0) throw new Error(`src/auth/policy.ts has no entry for ${missing.join(', ')}.`);
}

function wrapField(own: Record<string, unknown>, type: string, field: string): void {
  const name = `${type}.${field}`;
  const requirement = policy[name];
  const isAudited = type === 'Mutation' || auditedReads.has(name);
  if (!requirement && !isAudited) return;
  const resolve = (own[field] as Resolve | undefined) ?? (defaultFieldResolver as Resolve);
  const checked = requirement ? withScopes(resolve, requirement, type) : resolve;
  own[field] = isAudited ? withAudit(checked, name) : checked;
}

/** Checks scopes and writes the audit where an entity is resolved by its key. */
function wrapReference(own: Record<string, unknown>, type: GraphQLObjectType | GraphQLInterfaceType): void {
  const resolve = own.__resolveReference as ResolveReference | undefined;
  if (!resolve) return;
  const checked = withEntityScopes(resolve, entityPolicy[type.name] ?? entityOfSession);
  const isAudited = [type, ...type.getInterfaces()].some(({ name }) => auditedEntities.has(name));
  own.__resolveReference = isAudited ? withEntityAudit(checked) : checked;
}

/** The ids in the audit log are those of the key. */
function withEntityAudit(resolve: ResolveReference): ResolveReference {
  const audited = withAudit((key, _args, context, info) => resolve(key, context, info), 'Query._entities');
  return (key, context, info) => audited(key, {}, context, info as GraphQLResolveInfo);
}

/** Checks scopes before a subscription starts; it writes its audit events itself, at its start and its end. */
function wrapSubscription(own: Record<string, unknown>, type: string, field: string): void {
  const { subscribe, resolve } = own[field] as { subscribe: Resolve; resolve: Resolve };
  const requirement = policy[`${type}.${field}`];
  if (requirement)
    own[field] = {
      subscribe: withScopes(subscribe, requirement, type),
      resolve: withScopes(resolve, requirement, type),
    };
}

function withScopes(resolve: Resolve, requirement: Requirement, type: string): Resolve {
  return (parent, args, context, info) => {
    if (!allows(context.caller, requirement)) throw forbidden(context.caller, requirement, type, parent);
    return resolve(parent, args, context, info);
  };
}

/**
 * Error FORBIDDEN with the scopes that are missing; it carries the id of a session that was created and may not be read, so
 * that the id is not lost.
 */
function forbidden(caller: Caller, requirement: Requirement, type?: string, parent?: unknown): ApiError {
  const existing = type === 'Session' ? { existing: { sessionId: (parent as { id: string }).id } } : {};
  return new ApiError(ErrorCode.FORBIDDEN, {
    missingScopes: missingScopes(caller, requirement),
    ...existing,
  });
}

/** Checks scopes before an entity is resolved; asynchronous, because a synchronous error would fail all entities. */
function withEntityScopes(resolve: ResolveReference, requirement: Requirement): ResolveReference {
  return async (key, context, ...rest) => {
    if (!allows(context.caller, requirement)) throw forbidden(context.caller, requirement);
    return resolve(key, context, ...rest);
  };
}

/** Ids of what a failed mutation has made. */
function existingOf(error: unknown): ExistingIds | undefined {
  if (error instanceof ClientLeftError) return error.existing;
  return error instanceof ApiError ? error.extensions.existing : undefined;
}

function withAudit(resolve: Resolve, field: string): Resolve {
  const type = field.slice(0, field.indexOf('.'));
  const kind = type.toLowerCase().replace(/.*(resource|media|face)$/, '$1');
  const isMutation = type === 'Mutation';
  const write = ({ audit }: Context, ids: Record<string, string>, outcome: string, made?: unknown): void => {
    addIdsIn(made, ids);
    if (isMutation) audit.write({ field, ids, outcome });
    else audit.count({ field, ids, outcome });
  };
  const succeed = (context: Context, ids: Record<string, string>, value: unknown): unknown => {
    write(context, ids, 'OK', isMutation ? value : undefined);
    return value;
  };
  const fail = (context: Context, ids: Record<string, string>, error: unknown): never => {
    write(context, ids, outcomeOf(error), existingOf(error));
    throw error;
  };
  return (parent, args, context, info) => {
    if (!context.audit.isWritable) throw new ApiError(ErrorCode.AUDIT_UNAVAILABLE, { retryable: true });
    const ids: Record<string, string> = {};
    addIdsIn(args, ids);
    addIdsOf(kind, parent, ids);
    let value: unknown;
    try {
      value = resolve(parent, args, context, info);
    } catch (error) {
      return fail(context, ids, error);
    }
    // Most values are there already, and a promise for each would cost more than the field.
    if (!(value instanceof Promise)) return succeed(context, ids, value);
    return value.then(
      (made) => succeed(context, ids, made),
      (error) => fail(context, ids, error),
    );
  };
}
