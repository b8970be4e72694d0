import type { Endpoint } from '../http/endpoint.js';
import { invalidProperty } from '../http/errors.js';
import { searchBranches } from '../state/postOffice.js';

/** Post office lookup, without authentication: a production client calls it unsigned. */
export const postOfficeEndpoints: Endpoint[] = [
  {
    method: 'POST',
    path: '/lookup/uk-post-office',
    operation: 'lookupUkPostOffice',
    access: 'none',
    handle: (_emulator, { body }) => {
      const { search_string: search } = body as { search_string: string };
      if (search.trim() === '') throw invalidProperty('search_string', 'must not be blank');
      return { status: 200, body: { branches: searchBranches(search.trim()) } };
    },
  },
];
