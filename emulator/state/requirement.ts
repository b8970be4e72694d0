import { randomUUID } from 'node:crypto';
import type { Session } from './session.js';
import {
  findRequested,
  type RequiredDocument,
  type SessionSpecification,
  wantsIdentityProfile,
} from './sessionSpecification.js';

/** Source of a resource. */
export type Source = 'END_USER' | 'RELYING_BUSINESS' | 'IBV';

/** Requirement of a session (reference 7). */
export interface Requirement {
  readonly id: string;
  readonly type: 'ID_DOCUMENT' | 'SUPPLEMENTARY_DOCUMENT' | 'LIVENESS' | 'FACE_CAPTURE' | 'APPLICANT_PROFILE';
  readonly sources: Source[];
  readonly document?: RequiredDocument;
  state: 'REQUIRED' | 'IN_PROGRESS' | 'COMPLETE';
  resourceId?: string;
}

const DOCUMENT_CHECKS = [
  'ID_DOCUMENT_AUTHENTICITY',
  'ID_DOCUMENT_FACE_MATCH',
  'ID_DOCUMENT_TEXT_DATA_EXTRACTION',
  'THIRD_PARTY_IDENTITY',
  'IBV_VISUAL_REVIEW_CHECK',
  'PROFILE_DOCUMENT_MATCH',
  'DOCUMENT_SCHEME_VALIDITY_CHECK',
];

/** Requirements of a specification, in the order of the user's journey. */
export function requirementsOf(specification: SessionSpecification): Requirement[] {
  return [
    ...requiredDocuments(specification).map((document) =>
      requirement(document.type, [inBranch(specification) ? 'IBV' : 'END_USER'], document),
    ),
    ...(wantsLiveness(specification) ? [requirement('LIVENESS', ['END_USER'])] : []),
    ...faceCaptures(specification),
    ...(specification.resources?.applicant_profile
      ? [requirement('APPLICANT_PROFILE', ['RELYING_BUSINESS'])]
      : []),
  ];
}

/** True until the business has supplied the reference image that the session requires. */
export function awaitsReferenceImage({ requirements }: Session): boolean {
  return requirements.some(
    ({ type, state, sources }) =>
      type === 'FACE_CAPTURE' &&
      state !== 'COMPLETE' &&
      sources.every((source) => source === 'RELYING_BUSINESS'),
  );
}

/** True if the session requires liveness; an identity profile implies it. */
export function wantsLiveness(specification: SessionSpecification): boolean {
  return Boolean(findRequested(specification, 'LIVENESS')) || wantsIdentityProfile(specification);
}

function requirement(type: Requirement['type'], sources: Source[], document?: RequiredDocument): Requirement {
  return { id: randomUUID(), type, sources, state: 'REQUIRED', ...(document && { document }) };
}

/** True if documents are captured in a branch, the default if `ibv_options` are given. */
export function inBranch({ ibv_options }: SessionSpecification): boolean {
  return ibv_options !== undefined && ibv_options.support !== 'NOT_ALLOWED';
}

function requiredDocuments(specification: SessionSpecification): RequiredDocument[] {
  const { required_documents: named = [] } = specification;
  const hasIdDocument = named.some(({ type }) => type === 'ID_DOCUMENT');
  const missing = hasIdDocument ? 0 : impliedDocuments(specification);
  return [...Array.from({ length: missing }, () => ({ type: 'ID_DOCUMENT' as const })), ...named];
}

/** Number of identity documents that the requested checks imply. */
function impliedDocuments(specification: SessionSpecification): number {
  if (findRequested(specification, 'ID_DOCUMENT_COMPARISON')) return 2;
  const isImplied = DOCUMENT_CHECKS.some((type) => findRequested(specification, type));
  return isImplied || wantsIdentityProfile(specification) ? 1 : 0;
}

/** Face captures (reference 7): the reference image of the business, and a selfie if there is no liveness. */
function faceCaptures(specification: SessionSpecification): Requirement[] {
  const compares = Boolean(findRequested(specification, 'FACE_COMPARISON'));
  const matches = Boolean(findRequested(specification, 'ID_DOCUMENT_FACE_MATCH'));
  const needsSelfie = (compares || matches) && !wantsLiveness(specification);
  const person = inBranch(specification) ? 'IBV' : 'END_USER';
  return [
    ...(compares ? [requirement('FACE_CAPTURE', ['RELYING_BUSINESS'])] : []),
    ...(needsSelfie ? [requirement('FACE_CAPTURE', [person, ...businessSource(compares)])] : []),
  ];
}

/** The business may supply the selfie of a face match without comparison. */
function businessSource(compares: boolean): Source[] {
  return compares ? [] : ['RELYING_BUSINESS'];
}
