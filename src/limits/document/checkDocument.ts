import { Kind, parse, type DocumentNode, type OperationDefinitionNode } from 'graphql';
import { ApiError } from '../../errors/apiError.js';
import { ErrorCode } from '../../errors/codes.js';
import { checkElements } from './checkElements.js';
import { Fragments, type Extent } from './fragments.js';
import type { DocumentLimits } from './documentLimits.js';
import { checkRepeatedFields, fieldsByName } from './checkRepeatedFields.js';
import { checkText } from './checkText.js';

/**
 * Parses a document within all limits. Throws an ApiError with the code of the first limit exceeded, a GraphQLError for
 * a syntax error. Cheap checks come first; each takes time linear in the length of the document.
 */
export function parseWithinLimits(text: string, limits: DocumentLimits): DocumentNode {
  checkText(text, limits);
  const document = parse(text, { maxTokens: limits.tokens });
  const fragments = new Fragments(document, limits);
  checkElements(document, limits);
  const sets = document.definitions.flatMap((node) => ('selectionSet' in node ? node.selectionSet : []));
  checkExtents(
    sets.map((set) => fragments.measure(set)),
    limits,
  );
  for (const node of document.definitions)
    if (node.kind === Kind.OPERATION_DEFINITION) checkRootFields(node, fragments, limits);
  for (const set of sets) checkRepeatedFields([set], fragments, limits.repeatedFields);
  return document;
}

/** Depth, aliases and selections of all definitions, used or not: validation reads them all. */
function checkExtents(extents: readonly Extent[], { selections, depth, aliases }: DocumentLimits): void {
  const total = extents.reduce((sum, extent) => sum + extent.selections, 0);
  if (extents.some((extent) => extent.depth > depth)) throw new ApiError(ErrorCode.DEPTH_LIMIT_EXCEEDED);
  if (extents.some((extent) => extent.aliases > aliases)) throw new ApiError(ErrorCode.ALIAS_LIMIT_EXCEEDED);
  if (total > selections) throw new ApiError(ErrorCode.FRAGMENT_LIMIT_EXCEEDED);
}

function checkRootFields(
  { selectionSet }: OperationDefinitionNode,
  fragments: Fragments,
  { rootFields }: DocumentLimits,
): void {
  const fields = [...fieldsByName([selectionSet], fragments).values()].flat();
  if (fields.length > rootFields) throw new ApiError(ErrorCode.ROOT_FIELD_LIMIT_EXCEEDED);
}
