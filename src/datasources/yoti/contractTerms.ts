import type { Json } from './contractSchemas.js';

const NAME = /^\w{1,64}$/;
/** Where the contract lists words, beside the names of properties. */
const LISTS = new Set(['enum', 'x-known-codes']);

/**
 * The words of the contract. Names and codes of Yoti's are written down in these alone: what stands where a name belongs
 * may be anything, a person's name as well.
 */
export class ContractTerms {
  readonly #words = new Set<string>();

  constructor(contract: unknown) {
    this.#learn(contract);
  }

  /** The name with `?` for each word that the contract does not use; just `?` for what is no name. */
  redact(name: string): string {
    if (!NAME.test(name)) return '?';
    const words = name.split('_');
    return words.map((word) => (this.#words.has(word.toLowerCase()) ? word : '?')).join('_');
  }

  #learn(node: unknown): void {
    if (typeof node !== 'object' || node === null) return;
    for (const [key, value] of Object.entries(node as Json)) {
      if (key === 'properties') this.#add(Object.keys(value as Json));
      if (LISTS.has(key) && Array.isArray(value)) this.#add(value.map(String));
      this.#learn(value);
    }
  }

  #add(names: string[]): void {
    for (const name of names) name.split(/[_-]/).forEach((word) => this.#words.add(word.toLowerCase()));
  }
}
