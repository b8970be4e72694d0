import { randomUUID } from 'node:crypto';
import type { Session } from './session.js';
import {
  findRequested,
  type RequiredDocument,
  type SessionSpecification,
  wantsIdentityProfile,
} from './sessionSpecification.js';

/** Where a resource may come from. */
export type Source = 'END_USER' | 'RELYING_BUSINESS' | 'IBV';

/** Something that a session still needs or got (reference 7). */
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

/** What a session of this specification needs, in the order the user meets it. */
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

/** Whether the relying business still has to supply a face before the user can begin. */
export function awaitsReferenceImage({ requirements }: Session): boolean {
  return requirements.some(
    ({ type, state, sources }) =>
      type === 'FACE_CAPTURE' && state !== 'COMPLETE' && !sources.includes('END_USER'),
  );
}

/** Whether the user has to show that they are alive. */
export function wantsLiveness(specification: SessionSpecification): boolean {
  return Boolean(findRequested(specification, 'LIVENESS')) || wantsIdentityProfile(specification);
}

function requirement(type: Requirement['type'], sources: Source[], document?: RequiredDocument): Requirement {
  return { id: randomUUID(), type, sources, state: 'REQUIRED', ...(document && { document }) };
}

/** Whether documents are shown in a branch; that is the default once `ibv_options` are given. */
export function inBranch({ ibv_options }: SessionSpecification): boolean {
  return ibv_options !== undefined && ibv_options.support !== 'NOT_ALLOWED';
}

function requiredDocuments(specification: SessionSpecification): RequiredDocument[] {
  const { required_documents: named = [] } = specification;
  const hasIdDocument = named.some(({ type }) => type === 'ID_DOCUMENT');
  const missing = hasIdDocument ? 0 : impliedDocuments(specification);
  return [...Array.from({ length: missing }, () => ({ type: 'ID_DOCUMENT' as const })), ...named];
}

/** Checks on documents need documents even when the specification names none. */
function impliedDocuments(specification: SessionSpecification): number {
  if (findRequested(specification, 'ID_DOCUMENT_COMPARISON')) return 2;
  const isImplied = DOCUMENT_CHECKS.some((type) => findRequested(specification, type));
  return isImplied || wantsIdentityProfile(specification) ? 1 : 0;
}

/** A reference face comes from the business, a selfie without liveness from the user (reference 7). */
function faceCaptures(specification: SessionSpecification): Requirement[] {
  const compares = Boolean(findRequested(specification, 'FACE_COMPARISON'));
  const matches = Boolean(findRequested(specification, 'ID_DOCUMENT_FACE_MATCH'));
  const needsSelfie = (compares || matches) && !wantsLiveness(specification);
  return [
    ...(compares ? [requirement('FACE_CAPTURE', ['RELYING_BUSINESS'])] : []),
    ...(needsSelfie ? [requirement('FACE_CAPTURE', ['END_USER', ...businessSource(compares)])] : []),
  ];
}

/** For a face match alone the business may give the selfie itself. */
function businessSource(compares: boolean): Source[] {
  return compares ? [] : ['RELYING_BUSINESS'];
}
