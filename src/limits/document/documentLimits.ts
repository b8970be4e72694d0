/** Maxima of a document. Each has a configuration variable in `src/config/variables.ts` and an error code. */
export interface DocumentLimits {
  /** Bytes of the document's text. */
  documentBytes: number;
  tokens: number;
  /** Nested fields, through fragments. */
  depth: number;
  aliases: number;
  rootFields: number;
  /** Directives on one element. */
  directives: number;
  /** Fragment definitions. */
  fragments: number;
  /** Fields and spreads of all definitions, with fragments expanded. */
  selections: number;
  /** Fields with one response key, of which validation compares each pair. */
  repeatedFields: number;
  /** Items of one list, in the document or in variables. */
  listItems: number;
  /** Keys of the entities that one operation asks for, in variables. */
  entities: number;
}
