import type { Json } from './contractSchemas.js';

const NAME = /^\w{1,64}$/;
/** Keys under which the contract lists codes. */
const CODE_LISTS = new Set(['enum', 'x-known-codes']);

/** The vocabulary of the contract; the log shows names and codes of Yoti's only as far as they consist of it. */
export class ContractTerms {
  readonly #terms = new Set<string>();

  constructor(contract: unknown) {
    this.#collect(contract);
  }

  /** The name with `?` for each term that the contract does not use; `?` alone unless it looks like a name. */
  redact(name: string): string {
    if (!NAME.test(name)) return '?';
    const terms = name.split('_');
    return terms.map((term) => (this.#terms.has(term.toLowerCase()) ? term : '?')).join('_');
  }

  #collect(node: unknown): void {
    if (typeof node !== 'object' || node === null) return;
    for (const [key, value] of Object.entries(node as Json)) {
      if (key === 'properties') this.#add(Object.keys(value as Json));
      if (CODE_LISTS.has(key) && Array.isArray(value)) this.#add(value.map(String));
      this.#collect(value);
    }
  }

  #add(names: string[]): void {
    for (const name of names) name.split(/[_-]/).forEach((term) => this.#terms.add(term.toLowerCase()));
  }
}
