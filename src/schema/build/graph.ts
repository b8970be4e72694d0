import 'reflect-metadata';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { printSchemaWithDirectives } from '@graphql-tools/utils';
import { isCompositeType, parse, specifiedDirectives, type GraphQLSchema } from 'graphql';
import { buildSchemaSync, createResolversMap, getMetadataStorage, type PubSub } from 'type-graphql';
import { authorizeFields } from '../../auth/fieldAuthorization.js';
import { declarePolicy } from '../../auth/policyDirectives.js';
import { declareCosts } from '../../limits/cost/costDirectives.js';
import { ApplicantResolver } from '../../resolvers/applicant.js';
import { ApplicantProfileResolver } from '../../resolvers/applicantProfile.js';
import { CheckResolver } from '../../resolvers/check.js';
import { ConfigurationResolver, RequirementResolver } from '../../resolvers/configuration.js';
import { IdDocumentResolver, SupplementaryDocumentResolver } from '../../resolvers/document.js';
import { entityResolvers, boundEntities } from '../../resolvers/entity.js';
import { ErrorCodeResolver } from '../../resolvers/errorCode.js';
import { FaceImageResolver, FaceResolver } from '../../resolvers/face.js';
import { FaceAuthResolver } from '../../resolvers/faceAuth.js';
import { FaceSearchResultResolver } from '../../resolvers/faceSearchResult.js';
import { IdentityProfileResolver } from '../../resolvers/identityProfile.js';
import {
  InstructionResolver,
  InstructionsResolver,
  ProposedDocumentResolver,
} from '../../resolvers/instruction.js';
import { MediaResolver } from '../../resolvers/media.js';
import { payloadResolvers, sandboxPayloadResolvers } from '../../resolvers/payload.js';
import { PoolResolver } from '../../resolvers/pool.js';
import { PostOfficeResolver } from '../../resolvers/postOffice.js';
import { ResourceResolver } from '../../resolvers/resource.js';
import { SandboxResolver } from '../../resolvers/sandbox.js';
import { SessionResolver } from '../../resolvers/session.js';
import { SessionEventResolver, SessionUpdateResolver } from '../../resolvers/sessionEvent.js';
import { SupportedDocumentResolver } from '../../resolvers/supportedDocument.js';
import { TrackedDeviceEventResolver, TrackedDeviceResolver } from '../../resolvers/trackedDevice.js';
import { implementations } from '../implementations.js';
import { sensitiveDirective } from '../sensitive.js';
import { linkFederation } from './federation.js';
import { sortTypes } from './printSchema.js';
import { resolverMap } from './resolverMap.js';
import { addTags } from './tags.js';

const resolvers = [
  SessionResolver,
  SessionUpdateResolver,
  SessionEventResolver,
  ConfigurationResolver,
  RequirementResolver,
  ResourceResolver,
  CheckResolver,
  MediaResolver,
  IdDocumentResolver,
  SupplementaryDocumentResolver,
  ApplicantProfileResolver,
  IdentityProfileResolver,
  TrackedDeviceResolver,
  TrackedDeviceEventResolver,
  InstructionResolver,
  InstructionsResolver,
  ProposedDocumentResolver,
  ApplicantResolver,
  FaceResolver,
  FaceImageResolver,
  PoolResolver,
  FaceAuthResolver,
  FaceSearchResultResolver,
  SupportedDocumentResolver,
  PostOfficeResolver,
  ErrorCodeResolver,
] as const;

export interface GraphOptions {
  /** Adds the mutations that only Yoti's sandbox and the emulator support. */
  isSandbox: boolean;
  /** False leaves out `@authenticated` and `@requiresScopes`, which some routers refuse; the policy stays enforced. */
  hasAccessDirectives?: boolean;
}

/** SDL of the subgraph, as committed and as `_service` serves it, and its executable schema. */
export interface Graph {
  sdl: string;
  schema: GraphQLSchema;
}

/** Builds the Apollo Federation 2 subgraph from the classes of `schema/` and `resolvers/`. */
export function createGraph(
  { isSandbox, hasAccessDirectives = true }: GraphOptions = { isSandbox: false },
): Graph {
  // Fields without a resolver method use graphql-js's default resolver instead of one made by type-graphql.
  for (const type of getMetadataStorage().objectTypes) type.simpleResolvers = true;
  const classes = buildSchemaSync({
    resolvers: isSandbox ? [...resolvers, SandboxResolver] : [...resolvers],
    orphanedTypes: implementations,
    directives: [...specifiedDirectives, sensitiveDirective],
    validate: false,
    skipCheck: true,
    pubSub: noPubSub,
  });
  const printed = declareCosts(addTags(printSchemaWithDirectives(classes)));
  const sdl = sortTypes(
    linkFederation(hasAccessDirectives ? declarePolicy(printed) : printed, hasAccessDirectives),
  );
  const map = merge(
    fieldResolvers(classes),
    payloadResolvers,
    entityResolvers,
    isSandbox ? sandboxPayloadResolvers : {},
  );
  return {
    sdl,
    schema: boundEntities(
      buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers: authorizeFields(map, classes) as never }]),
    ),
  };
}

/** type-graphql requires one; the subscriptions here have sources of their own. */
const noPubSub: PubSub = {
  publish: () => undefined,
  subscribe: () => {
    throw new Error('A subscription has no source.');
  },
};

type ResolverMap = Record<string, Record<string, unknown>>;

/**
 * Scalars, enums and subscriptions of type-graphql, and resolvers of our own: data source objects carry `__typename`, not a
 * class.
 */
function fieldResolvers(classes: GraphQLSchema): ResolverMap {
  const map = createResolversMap(classes) as ResolverMap;
  const subscriptions = classes.getSubscriptionType();
  for (const name of Object.keys(map)) {
    const type = classes.getType(name);
    if (isCompositeType(type) && type !== subscriptions) delete map[name];
  }
  return merge(map, resolverMap(classes));
}

function merge(...maps: ResolverMap[]): ResolverMap {
  const all: ResolverMap = {};
  for (const map of maps)
    for (const [type, own] of Object.entries(map)) all[type] = Object.assign(all[type] ?? {}, own);
  return all;
}
