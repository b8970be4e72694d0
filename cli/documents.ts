import { GraphQLError, Kind, parse } from 'graphql';
import { ApiError } from '../src/errors/apiError.js';
import { ErrorCode } from '../src/errors/codes.js';
import { DocumentError } from '../src/errors/requestErrors.js';
import { parseManifest } from '../src/limits/trustedDocuments.js';
import { CommandError } from './command.js';

/** Reason why the gateway would refuse a document. */
export interface Refusal {
  code: string;
  message: string;
}

/** The documents of a file: those of a manifest, or the text itself; throws a CommandError for a faulty manifest. */
export function documentsIn(text: string): readonly string[] {
  // `{` begins a query without a name as well, and JSON goes on with a quote.
  if (!/^\s*\{\s*"/.test(text)) return [text];
  const manifest = parseManifest(text);
  if (manifest) return [...manifest.values()];
  throw new CommandError(
    'the file is JSON and no manifest in which each id is the SHA-256 of its document: see docs/security.md',
  );
}

/** Names of the operations of a document, undefined for one without a name; throws a GraphQLError for faulty syntax. */
export function operationNames(text: string): (string | undefined)[] {
  const { definitions } = parse(text, { noLocation: true });
  return definitions.flatMap((node) => (node.kind === Kind.OPERATION_DEFINITION ? [node.name?.value] : []));
}

/** Codes and messages of a refusal; rethrows any other error. */
export function refusalsOf(error: unknown): Refusal[] {
  if (error instanceof DocumentError)
    return error.errors.map(({ message, extensions }) => ({ code: String(extensions.code), message }));
  if (error instanceof GraphQLError)
    return [{ code: ErrorCode.GRAPHQL_PARSE_FAILED, message: error.message }];
  if (error instanceof ApiError) return [{ code: error.code, message: error.message }];
  throw error;
}
