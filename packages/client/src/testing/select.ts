import type { DocumentNode, FieldNode, FragmentDefinitionNode, SelectionSetNode } from 'graphql';
import { possibleTypes } from '../schema.generated.js';
import type { JsonObject } from './recording.js';

/** What a document selects of recorded data: fields with their aliases, and fragments by type. */
export class Selector {
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;

  constructor(document: DocumentNode) {
    this.#fragments = new Map(
      document.definitions.flatMap((definition) =>
        definition.kind === 'FragmentDefinition' ? [[definition.name.value, definition] as const] : [],
      ),
    );
  }

  /** Selected part of an object; `place` names it in errors. */
  select(value: unknown, selectionSet: SelectionSetNode, place: string): unknown {
    if (value === null) return null;
    if (Array.isArray(value)) return value.map((item) => this.select(item, selectionSet, place));
    const object = value as JsonObject;
    return selectionSet.selections
      .map((selection) => {
        if (selection.kind === 'Field') return this.#selectField(object, selection, place);
        const fragment =
          selection.kind === 'FragmentSpread' ? this.#fragments.get(selection.name.value)! : selection;
        const isApplied = isOfType(object, fragment.typeCondition?.name.value);
        return isApplied ? this.select(object, fragment.selectionSet, place) : {};
      })
      .reduce(merge, {});
  }

  #selectField(object: JsonObject, { name, alias, selectionSet }: FieldNode, place: string): object {
    const below = `${place}.${name.value}`;
    const value = object[name.value];
    if (value === undefined && name.value === '__typename') return {};
    if (value === undefined)
      throw new Error(
        `The scenario has no value of ${below}: give one in the overrides, or do not select it.`,
      );
    return {
      [(alias ?? name).value]:
        selectionSet && isWhole(value) ? this.select(value, selectionSet, below) : value,
    };
  }
}

const isWhole = (value: unknown): boolean => typeof value === 'object';

/** Joins what two selections take of one object. */
function merge(a: unknown, b: unknown): unknown {
  if (Array.isArray(a) && Array.isArray(b)) return a.map((item, index) => merge(item, b[index]));
  if (!isPlain(a) || !isPlain(b)) return b;
  return {
    ...a,
    ...Object.fromEntries(
      Object.entries(b).map(([name, value]) => [name, name in a ? merge(a[name], value) : value]),
    ),
  };
}

const isPlain = (value: unknown): value is JsonObject =>
  isWhole(value) && value !== null && !Array.isArray(value);

/** Objects without a recorded type are of the only type that their place allows. */
function isOfType({ __typename }: JsonObject, condition: string | undefined): boolean {
  if (condition === undefined || __typename === undefined || __typename === condition) return true;
  return possibleTypes[condition]?.includes(__typename as string) ?? false;
}
