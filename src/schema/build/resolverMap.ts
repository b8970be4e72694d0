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
 * From each field to the method that was written for it. type-graphql's own way there, through middleware and a class for
 * each input, of which there are none here, costs more than most of the methods.
 */
export function resolverMap(schema: GraphQLSchema): Record<string, Record<string, Resolve>> {
  const instances = new Map<ResolverClass, Resolver>();
  const types = Object.values(schema.getTypeMap()).filter(isOwnObject);
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
      if (!method) throw new Error(`Nobody wrote a method for ${type.name}.${name}.`);
      return method;
    });
}

const isOwnObject = (type: GraphQLNamedType): type is GraphQLObjectType =>
  isObjectType(type) && !isIntrospectionType(type);

/** The methods for a type, and for the interfaces it has. */
function candidatesFor(name: string): Method[] {
  const { queries, mutations, objectTypes, fieldResolvers } = getMetadataStorage();
  if (name === 'Query') return queries;
  if (name === 'Mutation') return mutations;
  const { target, interfaceClasses = [] } = objectTypes.find((type) => type.name === name) ?? {};
  const classes = [target, ...interfaceClasses];
  return fieldResolvers.filter(({ getObjectType }) => classes.includes(getObjectType!() as ResolverClass));
}

/** Classes of resolvers keep no state, so one of each will do. */
function bound(
  { target, methodName, params = [] }: Method,
  instances: Map<ResolverClass, Resolver>,
): Resolve {
  let resolver = instances.get(target);
  if (!resolver) instances.set(target, (resolver = new (target as new () => Resolver)()));
  const values = params.toSorted((a, b) => a.index - b.index).map(valueOf);
  return (parent, args, context) =>
    resolver[methodName]!(...values.map((value) => value(parent, args as Record<string, unknown>, context)));
}

function valueOf(param: Param): Value {
  if (param.kind === 'root') return (parent) => parent;
  if (param.kind === 'context') return (_parent, _args, context) => context;
  if (param.kind === 'arg') return (_parent, args) => args[param.name];
  throw new Error(`Methods of resolvers take no ${param.kind}.`);
}
