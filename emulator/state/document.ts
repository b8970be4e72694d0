import { type Resource, resourcesOf } from './resource.js';
import type { Session } from './session.js';

/** Type and issuing country of a document. */
export interface IssuedDocument {
  type: string;
  country: string;
}

/** Captured identity documents, for each requirement the last one. */
export function documentsOf(session: Session): (Resource & { document: IssuedDocument })[] {
  const captured = resourcesOf(session, 'id_documents');
  const last = new Map(captured.map((resource) => [resource.requirementId ?? resource.id, resource]));
  return [...last.values()].flatMap((resource) => {
    const { document } = resource;
    return document ? [{ ...resource, document }] : [];
  });
}
