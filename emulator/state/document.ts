import { type Resource, resourcesOf } from './resource.js';
import type { Session } from './session.js';

/** A document as far as outcomes are told apart by it. */
export interface IssuedDocument {
  type: string;
  country: string;
}

/** The document that counts for each requirement: the last one shown. */
export function documentsOf(session: Session): (Resource & { document: IssuedDocument })[] {
  const shown = resourcesOf(session, 'id_documents');
  const last = new Map(shown.map((resource) => [resource.requirementId ?? resource.id, resource]));
  return [...last.values()].flatMap((resource) => {
    const { document } = resource;
    return document ? [{ ...resource, document }] : [];
  });
}
