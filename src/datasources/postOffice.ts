import { badInput } from '../errors/apiError.js';
import { BranchType, type PostOfficeBranch } from '../schema/postOffice.js';
import { enumValue } from './convert.js';
import { validateText } from './input/rules.js';
import type { Yoti } from './yoti/yoti.js';
import { json } from './yoti/payload.js';
import type { components } from './yoti/wire.js';

/** Post office branches for in-branch verification. */
export class PostOfficeSource {
  readonly #yoti: Yoti;

  constructor(yoti: Yoti) {
    this.#yoti = yoti;
  }

  /** POST /lookup/uk-post-office: the ten nearest. A POST is not retried, though this one only reads. Docs: post-office-lookup. */
  async nearest(searchText: string): Promise<PostOfficeBranch[]> {
    const problems = validateText(searchText, 'searchText', 100);
    if (problems.length > 0) throw badInput(...problems);
    const { branches } = await this.#yoti.post('/lookup/uk-post-office', {
      payload: json({ search_string: searchText }),
      fieldPaths: { search_string: 'searchText' },
    });
    return branches.map(toBranch);
  }
}

export function toBranch(wire: components['schemas']['UkPostOfficeBranch']): PostOfficeBranch {
  return {
    type: enumValue(BranchType, wire.type),
    fadCode: wire.fad_code ?? null,
    name: wire.name ?? null,
    address: wire.address ?? null,
    postCode: wire.post_code ?? null,
    location: wire.location ?? null,
  };
}
