import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createGatewayRuntime } from '@graphql-hive/gateway-runtime';
import { composeSubgraphs } from '@graphql-mesh/fusion-composition';
import { loadOpenAPISubgraph } from '@omnigraph/openapi';
import { parse } from 'yaml';
import { ready } from './process.mjs';

/**
 * Hive Gateway with the OpenAPI handler: a graph generated from the contract, with Yoti's own names, reduced to the two
 * endpoints that are measured. It cannot sign, so it takes part unsigned only.
 */
const contract = parse(readFileSync(new URL('../../contract/openapi.yaml', import.meta.url), 'utf8'));
const paths = [
  '/sessions/{sessionId}',
  '/sessions/{sessionId}/resources/face-capture/{resourceId}/applicant',
];
const signing = /\/(sdkId|nonce|timestamp)$/;
const onlySuccess = ({ security, parameters, responses, ...operation }) => ({
  ...operation,
  parameters: parameters?.filter(({ $ref }) => !signing.test($ref)),
  responses: Object.fromEntries(Object.entries(responses).filter(([status]) => status === '200')),
});
const source = {
  ...contract,
  security: [],
  paths: Object.fromEntries(
    paths.map((path) => {
      const { parameters, get, put } = contract.paths[path];
      return [
        path,
        { parameters, ...(get && { get: onlySuccess(get) }), ...(put && { put: onlySuccess(put) }) },
      ];
    }),
  ),
};

const { name, schema$ } = loadOpenAPISubgraph('yoti', {
  source,
  endpoint: process.env.YOTI_IDV_API_URL,
  ignoreErrorResponses: true,
})({ cwd: import.meta.dirname, fetch, logger: undefined });
const { supergraphSdl } = composeSubgraphs([{ name, schema: await schema$ }]);
if (process.env.PRINT) console.log(supergraphSdl);
const gateway = createGatewayRuntime({ supergraph: supergraphSdl, logging: false, landingPage: false });
const server = createServer(gateway);
server.listen(0, '127.0.0.1', () => ready(server));
