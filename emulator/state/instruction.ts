import type { Branch } from './postOffice.js';

/** Instructions for the visit to a branch (reference 5.11). */
export interface Instructions {
  contact_profile: { first_name: string; last_name: string; email: string };
  documents: { document: { country_code: string; document_type: string } }[];
  branch: Partial<Branch> & { type: string };
}
