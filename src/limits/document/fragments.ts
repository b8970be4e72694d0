import { Kind, type DocumentNode, type FragmentDefinitionNode, type SelectionSetNode } from 'graphql';
import { ApiError } from '../../errors/apiError.js';
import { ErrorCode } from '../../errors/codes.js';
import type { DocumentLimits } from './documentLimits.js';

/** Size of a selection set with its fragments expanded. */
export interface Extent {
  selections: number;
  aliases: number;
  /** Nested fields. */
  depth: number;
}

/** Nested selection sets, through fragments: far above any use, well within the stack. */
const MAX_NESTED_SETS = 500;

/**
 * Fragments of a document. Each is measured once, however often it is spread: so the time is linear in the document,
 * not in its expanded size.
 */
export class Fragments {
  readonly #definitions: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #extents = new Map<string, Extent | 'in progress'>();
  #levels = 0;

  constructor({ definitions }: DocumentNode, { fragments }: Pick<DocumentLimits, 'fragments'>) {
    const own = definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION);
    if (own.length > fragments) throw new ApiError(ErrorCode.FRAGMENT_LIMIT_EXCEEDED);
    this.#definitions = new Map(own.map((node) => [node.name.value, node]));
  }

  /** Undefined for an unknown fragment, which validation reports. */
  get(name: string): FragmentDefinitionNode | undefined {
    return this.#definitions.get(name);
  }

  /** Extent of a selection set; FRAGMENT_CYCLE for a fragment that spreads itself. */
  measure({ selections }: SelectionSetNode): Extent {
    if (++this.#levels > MAX_NESTED_SETS) throw new ApiError(ErrorCode.DEPTH_LIMIT_EXCEEDED);
    const extent: Extent = { selections: selections.length, aliases: 0, depth: 0 };
    for (const node of selections) {
      const isField = node.kind === Kind.FIELD;
      if (isField && node.alias) extent.aliases += 1;
      const inner =
        node.kind === Kind.FRAGMENT_SPREAD
          ? this.#measureFragment(node.name.value)
          : node.selectionSet && this.measure(node.selectionSet);
      extent.selections += inner?.selections ?? 0;
      extent.aliases += inner?.aliases ?? 0;
      extent.depth = Math.max(extent.depth, (inner?.depth ?? 0) + (isField ? 1 : 0));
    }
    this.#levels -= 1;
    return extent;
  }

  #measureFragment(name: string): Extent | undefined {
    const definition = this.#definitions.get(name);
    const measured = this.#extents.get(name);
    if (measured === 'in progress') throw new ApiError(ErrorCode.FRAGMENT_CYCLE);
    if (measured || !definition) return measured;
    this.#extents.set(name, 'in progress');
    const extent = this.measure(definition.selectionSet);
    this.#extents.set(name, extent);
    return extent;
  }
}
