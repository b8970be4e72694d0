import {
  defaultFieldResolver,
  isAbstractType,
  isObjectType,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type GraphQLFieldConfig,
  type GraphQLFieldResolver,
  type GraphQLSchema,
} from 'graphql';
import { addIdsIn, addIdsOf, outcomeOf } from '../logging/audit.js';
import type { Context } from '../graphql/context.js';
import { ApiError } from '../errors/apiError.js';
import { ErrorCode } from '../errors/codes.js';
import { allows, auditedReads, closedTypes, entityOfSession, entityPolicy, policy } from './policy.js';
import type { Requirement } from './policy.js';

type Resolve = GraphQLFieldResolver<unknown, Context>;
type ResolverMap = Record<string, Record<string, unknown>>;
type Unchecked = Resolve | undefined;
type ResolveReference = (key: unknown, context: Context, ...rest: unknown[]) => unknown;

/** What a resolver behind the policy is without it: behind the audit all the same. */
const unchecked = new WeakMap<object, { resolve: Unchecked }>();

/**
 * The resolvers behind the policy, and those that have to be written down behind the audit. This is the check that
 * counts: the directives in the schema tell a router the same. Throws when the table does not fit the schema.
 */
export function authorizeFields(map: ResolverMap, schema: GraphQLSchema): ResolverMap {
  checkComplete(schema);
  const enforced: ResolverMap = { ...map };
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    const own = { ...enforced[type.name] };
    for (const field of Object.keys(type.getFields())) wrapField(own, type.name, field);
    const resolve = own.__resolveReference as ResolveReference | undefined;
    if (resolve)
      own.__resolveReference = withEntityScopes(resolve, entityPolicy[type.name] ?? entityOfSession);
    if (Object.keys(own).length > 0) enforced[type.name] = own;
  }
  return enforced;
}

/** All that the fields of a document ask for, whichever of the possible types they are met in. */
export function requirementsOf(schema: GraphQLSchema, document: DocumentNode): Requirement[] {
  const found = new Set<Requirement>();
  const info = new TypeInfo(schema);
  const Field = ({ name }: { name: { value: string } }): void => {
    const parent = info.getParentType();
    const types = isAbstractType(parent) ? schema.getPossibleTypes(parent) : [parent];
    for (const type of types) {
      const requirement = policy[`${type?.name}.${name.value}`];
      if (requirement) found.add(requirement);
    }
  };
  visit(document, visitWithTypeInfo(info, { Field }));
  return [...found];
}

/**
 * The field without the look at it: for operations of which the caller has all that `requirementsOf` says, and for no
 * others.
 */
export function withoutCheck(field: GraphQLFieldConfig<unknown, Context>): typeof field {
  const without = unchecked.get(field.resolve ?? {});
  return without ? { ...field, resolve: without.resolve } : field;
}

function checkComplete(schema: GraphQLSchema): void {
  const all = closedTypes.flatMap((name) => {
    const type = schema.getType(name);
    return isObjectType(type) ? Object.keys(type.getFields()).map((field) => `${name}.${field}`) : [];
  });
  const missing = all.filter((field) => !(field in policy));
  if (missing.length > 0)
    throw new Error(`src/auth/policy.ts does not say who may ask for ${missing.join(', ')}.`);
}

function wrapField(own: Record<string, unknown>, type: string, field: string): void {
  const name = `${type}.${field}`;
  const requirement = policy[name];
  const isAudited = type === 'Mutation' || auditedReads.has(name);
  if (!requirement && !isAudited) return;
  const given = own[field] as Unchecked;
  const resolve = given ?? (defaultFieldResolver as Resolve);
  const checked = requirement ? withScopes(resolve, requirement) : resolve;
  const guarded = isAudited ? withAudit(checked, name) : checked;
  unchecked.set(guarded, { resolve: isAudited ? withAudit(resolve, name) : given });
  own[field] = guarded;
}

function withScopes(resolve: Resolve, requirement: Requirement): Resolve {
  return (parent, args, context, info) => {
    if (!allows(context.caller, requirement)) throw forbidden(info.parentType.name, parent);
    return resolve(parent, args, context, info);
  };
}

/** Of a session that was made and may not be read the id must not be lost. */
function forbidden(type: string, parent: unknown): ApiError {
  const existing = type === 'Session' ? { existing: { sessionId: (parent as { id: string }).id } } : {};
  return new ApiError(ErrorCode.FORBIDDEN, existing);
}

/** Asynchronous, because one entity that throws at once would take the others with it. */
function withEntityScopes(resolve: ResolveReference, requirement: Requirement): ResolveReference {
  return async (key, context, ...rest) => {
    if (!allows(context.caller, requirement)) throw new ApiError(ErrorCode.FORBIDDEN);
    return resolve(key, context, ...rest);
  };
}

function withAudit(resolve: Resolve, field: string): Resolve {
  const type = field.slice(0, field.indexOf('.'));
  const kind = type.toLowerCase().replace(/.*resource$/, 'resource');
  const write = ({ audit }: Context, ids: Record<string, string>, outcome: string, made?: unknown): void => {
    addIdsIn(made, ids);
    audit({ field, ids, outcome });
  };
  const succeed = (context: Context, ids: Record<string, string>, value: unknown): unknown => {
    write(context, ids, 'OK', type === 'Mutation' ? value : undefined);
    return value;
  };
  const fail = (context: Context, ids: Record<string, string>, error: unknown): never => {
    write(context, ids, outcomeOf(error), error instanceof ApiError ? error.extensions.existing : undefined);
    throw error;
  };
  return (parent, args, context, info) => {
    const ids: Record<string, string> = {};
    addIdsIn(args, ids);
    addIdsOf(kind, parent, ids);
    let value: unknown;
    try {
      value = resolve(parent, args, context, info);
    } catch (error) {
      return fail(context, ids, error);
    }
    // Most of what is read is there already, and a promise for each field would cost more than the field.
    if (!(value instanceof Promise)) return succeed(context, ids, value);
    return value.then(
      (made) => succeed(context, ids, made),
      (error) => fail(context, ids, error),
    );
  };
}
