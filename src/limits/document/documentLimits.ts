/** What a document may be at most; each has a variable, bounds and a default in `config.ts`, and a code of its own. */
export interface DocumentLimits {
  /** Bytes of the document's text. */
  documentBytes: number;
  tokens: number;
  /** Fields inside fields, through fragments. */
  depth: number;
  aliases: number;
  rootFields: number;
  /** Directives on one element. */
  directives: number;
  /** Definitions of fragments in a document. */
  fragments: number;
  /** Fields and spreads of the whole document when every fragment is written out where it is used. */
  selections: number;
  /** Fields that come to the same place of the answer, so that each has to be compared with each. */
  repeatedFields: number;
  /** Items of one list, in the document or in its variables. */
  listItems: number;
}
