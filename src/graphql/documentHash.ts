import { createHash } from 'node:crypto';

/** SHA-256 in hexadecimal: the id of a document in persisted queries and in the manifest of trusted documents. */
export const documentHash = (text: string): string => createHash('sha256').update(text).digest('hex');
