import 'reflect-metadata';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { printSchemaWithDirectives } from '@graphql-tools/utils';
import { isAbstractType, parse, specifiedDirectives, type GraphQLSchema } from 'graphql';
import { buildSchemaSync, createResolversMap, getMetadataStorage } from 'type-graphql';
import { authorizeFields } from '../../auth/fieldAuthorization.js';
import { declarePolicy } from '../../auth/policyDirectives.js';
import { ApplicantResolver } from '../../resolvers/applicant.js';
import { ApplicantProfileResolver } from '../../resolvers/applicantProfile.js';
import { ConfigurationResolver, RequirementResolver } from '../../resolvers/configuration.js';
import { IdDocumentResolver, SupplementaryDocumentResolver } from '../../resolvers/document.js';
import { entityResolvers, refuseOtherKeys } from '../../resolvers/entity.js';
import { ErrorCodeResolver } from '../../resolvers/errorCode.js';
import { FaceResolver } from '../../resolvers/face.js';
import { FaceAuthResolver } from '../../resolvers/faceAuth.js';
import { FaceSearchResultResolver } from '../../resolvers/faceSearchResult.js';
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
import { SupportedDocumentResolver } from '../../resolvers/supportedDocument.js';
import { TrackedDeviceEventResolver, TrackedDeviceResolver } from '../../resolvers/trackedDevice.js';
import { implementations } from '../implementations.js';
import { sensitiveDirective } from '../sensitive.js';
import { sortTypes } from './printSchema.js';

const federation = `extend schema
  @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@authenticated", "@requiresScopes"])
`;

const resolvers = [
  SessionResolver,
  ConfigurationResolver,
  RequirementResolver,
  ResourceResolver,
  MediaResolver,
  IdDocumentResolver,
  SupplementaryDocumentResolver,
  ApplicantProfileResolver,
  TrackedDeviceResolver,
  TrackedDeviceEventResolver,
  InstructionResolver,
  InstructionsResolver,
  ProposedDocumentResolver,
  ApplicantResolver,
  FaceResolver,
  PoolResolver,
  FaceAuthResolver,
  FaceSearchResultResolver,
  SupportedDocumentResolver,
  PostOfficeResolver,
  ErrorCodeResolver,
] as const;

/** What the graph is made for. */
export interface GraphOptions {
  /** Whether Yoti's sandbox or the emulator is at the other end: then outcomes can be decided. */
  isSandbox: boolean;
}

/** The public contract, as committed in `schema.graphql`, and the schema that answers it. */
export interface Graph {
  sdl: string;
  schema: GraphQLSchema;
}

/** Builds the graph from the classes of `schema/` and `resolvers/`: an Apollo Federation 2 subgraph. */
export function createGraph({ isSandbox }: GraphOptions = { isSandbox: false }): Graph {
  // A field that nobody wrote a method for is read, not resolved: type-graphql would call a function for each.
  for (const type of getMetadataStorage().objectTypes) type.simpleResolvers = true;
  const classes = buildSchemaSync({
    resolvers: isSandbox ? [...resolvers, SandboxResolver] : [...resolvers],
    orphanedTypes: implementations,
    directives: [...specifiedDirectives, sensitiveDirective],
    validate: false,
    skipCheck: true,
  });
  const sdl = sortTypes(`${federation}\n${declarePolicy(printSchemaWithDirectives(classes))}`);
  const map = merge(
    fieldResolvers(classes),
    payloadResolvers,
    entityResolvers,
    isSandbox ? sandboxPayloadResolvers : {},
  );
  return {
    sdl,
    schema: refuseOtherKeys(
      buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers: authorizeFields(map, classes) as never }]),
    ),
  };
}

type ResolverMap = Record<string, Record<string, unknown>>;

/** Interfaces are told apart by the `__typename` that every object of a data source carries, not by its class. */
function fieldResolvers(classes: GraphQLSchema): ResolverMap {
  const map = createResolversMap(classes) as ResolverMap;
  for (const name of Object.keys(map)) if (isAbstractType(classes.getType(name))) delete map[name];
  return map;
}

function merge(...maps: ResolverMap[]): ResolverMap {
  const all: ResolverMap = {};
  for (const map of maps)
    for (const [type, own] of Object.entries(map)) all[type] = Object.assign(all[type] ?? {}, own);
  return all;
}
