import { readdirSync, readFileSync } from 'node:fs';
import { codegen } from '@graphql-codegen/core';
import * as typedDocumentNode from '@graphql-codegen/typed-document-node';
import * as typescriptOperations from '@graphql-codegen/typescript-operations';
import { buildASTSchema, concatAST, lexicographicSortSchema, parse } from 'graphql';
import { parse as parseYaml } from 'yaml';
import openapiTS, { astToString, COMMENT_HEADER } from 'openapi-typescript';
import { scalars } from '../packages/client/src/scalars.js';

const root = new URL('../', import.meta.url);
const OPERATIONS = 'test/operations/';
/** Typed documents of the operations, and the types of the schema that they use. */
export const TYPED_DOCUMENTS = 'packages/client/src/operations.generated.ts';
const textOf = (file: string): string => readFileSync(new URL(file, root), 'utf8');

/** The contract as JSON, for the programs. */
export const contractJson = (): string => `${JSON.stringify(parseYaml(textOf('contract/openapi.yaml')))}\n`;

/** TypeScript types of Yoti's wire format, from the contract. */
export async function wireTypes(): Promise<string> {
  const types = await openapiTS(new URL('contract/openapi.yaml', root), { alphabetize: true, silent: true });
  return COMMENT_HEADER + astToString(types);
}

/** Typed documents of test/operations, which the package for clients exports. */
export async function operationTypes(sdl: string): Promise<string> {
  const schema = concatAST([parse(sdl), parse(textOf(`${OPERATIONS}federation.graphqls`))]);
  const documents = readdirSync(new URL(OPERATIONS, root))
    .filter((file) => file.endsWith('.graphql'))
    .map((file) => ({ location: file, document: parse(textOf(OPERATIONS + file)) }));
  return codegen({
    filename: TYPED_DOCUMENTS,
    schema,
    // The federation directives are declared in no file.
    schemaAst: lexicographicSortSchema(buildASTSchema(schema, { assumeValidSDL: true })),
    documents,
    config: {
      useTypeImports: true,
      enumsAsTypes: true,
      avoidOptionals: { field: true },
      scalars: {
        ...scalars,
        _Any: '{ __typename: string; [key: string]: unknown }',
      },
    },
    plugins: [{ operations: {} }, { documents: {} }],
    pluginMap: { operations: typescriptOperations, documents: typedDocumentNode },
  });
}
