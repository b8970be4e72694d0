import {
  isIntrospectionType,
  isObjectType,
  type GraphQLFieldResolver,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { getMetadataStorage } from 'type-graphql';
import type { Context } from '../../graphql/context.js';

type Resolve = GraphQLFieldResolver<unknown, Context>;
type Storage = ReturnType<typeof getMetadataStorage>;
type Method = Storage['queries'][number] | Storage['fieldResolvers'][number];
type Param = NonNullable<Method['params']>[number];
type Value = (parent: unknown, args: Record<string, unknown>, context: Context) => unknown;
type Resolver = Record<string, (...values: unknown[]) => unknown>;
type ResolverClass = Method['target'];

/**
 * Resolvers that call the methods of the resolver classes. type-graphql's own go through middleware and a class for each
 * input, of which there are none here, and cost more than most of the methods (ADR 18).
 */
export function resolverMap(schema: GraphQLSchema): Record<string, Record<string, Resolve>> {
  const instances = new Map<ResolverClass, Resolver>();
  const types = Object.values(schema.getTypeMap())
    .filter(isOwnObject)
    // Subscriptions are type-graphql's own, with a source and a resolver.
    .filter((type) => type !== schema.getSubscriptionType());
  return Object.fromEntries(
    types.map((type) => [
      type.name,
      Object.fromEntries(methodsOf(type).map((method) => [method.schemaName, bound(method, instances)])),
    ]),
  );
}

function methodsOf(type: GraphQLObjectType): Method[] {
  const candidates = candidatesFor(type.name);
  return Object.values(type.getFields())
    .filter(({ resolve }) => resolve)
    .map(({ name }) => {
      const method = candidates.find(({ schemaName }) => schemaName === name);
      if (!method) throw new Error(`No resolver class has a method for ${type.name}.${name}.`);
      return method;
    });
}

const isOwnObject = (type: GraphQLNamedType): type is GraphQLObjectType =>
  isObjectType(type) && !isIntrospectionType(type);

/** Methods for a type, and for its interfaces. */
function candidatesFor(name: string): Method[] {
  const { queries, mutations, objectTypes, fieldResolvers } = getMetadataStorage();
  if (name === 'Query') return queries;
  if (name === 'Mutation') return mutations;
  const { target, interfaceClasses = [] } = objectTypes.find((type) => type.name === name) ?? {};
  const classes = [target, ...interfaceClasses];
  return fieldResolvers.filter(({ getObjectType }) => classes.includes(getObjectType!() as ResolverClass));
}

/** One instance of each class, because they keep no state. */
function bound(
  { target, methodName, params = [] }: Method,
  instances: Map<ResolverClass, Resolver>,
): Resolve {
  let resolver = instances.get(target);
  if (!resolver) instances.set(target, (resolver = new (target as new () => Resolver)()));
  const values = params.toSorted((a, b) => a.index - b.index).map(valueOf);
  const method = resolver[methodName]!;
  return (parent, args, context) =>
    method.apply(
      resolver,
      values.map((value) => value(parent, args as Record<string, unknown>, context)),
    );
}

function valueOf(param: Param): Value {
  if (param.kind === 'root') return (parent) => parent;
  if (param.kind === 'context') return (_parent, _args, context) => context;
  if (param.kind === 'arg') return (_parent, args) => args[param.name];
  throw new Error(`A resolver method cannot take the parameter ${param.kind}.`);
}
