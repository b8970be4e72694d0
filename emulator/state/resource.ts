import { randomUUID } from 'node:crypto';
import { timestamp } from './clock.js';
import type { IssuedDocument } from './document.js';
import type { Requirement, Source } from './requirement.js';
import type { Session } from './session.js';
import { type Task, taskToWire } from './task.js';

/** Lists of resources in a session result; `share_codes` is left out if empty. */
export const RESOURCE_KINDS = [
  'id_documents',
  'supplementary_documents',
  'liveness_capture',
  'face_capture',
  'applicant_profiles',
  'share_codes',
] as const;

/** List of the session result that a resource belongs to. */
export type ResourceKind = (typeof RESOURCE_KINDS)[number];

/** Captured or supplied resource; each attempt adds one (reference 8.2). */
export interface Resource {
  readonly kind: ResourceKind;
  readonly id: string;
  readonly source: Source;
  readonly requirementId?: string;
  readonly createdAt: number;
  lastUpdated: number;
  readonly tasks: Task[];
  /** Media with the face. */
  faceMediaId?: string;
  /** Media of the applicant profile. */
  profileMediaId?: string;
  /** Captured document. */
  document?: IssuedDocument;
  /** Wire fields of this kind only. */
  fields: { [name: string]: unknown };
}

/** Adds a resource to the session; its requirement is then IN_PROGRESS. */
export function addResource(
  session: Session,
  now: number,
  {
    kind,
    source,
    requirement,
  }: { kind: ResourceKind; source: Source; requirement?: Requirement | undefined },
): Resource {
  const resource: Resource = {
    kind,
    id: randomUUID(),
    source,
    ...(requirement && { requirementId: requirement.id }),
    createdAt: now,
    lastUpdated: now,
    tasks: [],
    fields: {},
  };
  session.resources.push(resource);
  if (requirement) {
    requirement.resourceId = resource.id;
    requirement.state = 'IN_PROGRESS';
  }
  return resource;
}

/** Resources of one kind, oldest first. */
export function resourcesOf(session: Session, kind: ResourceKind): Resource[] {
  return session.resources.filter((resource) => resource.kind === kind);
}

/** `resources` of a session result at this time. */
export function resourcesToWire(session: Session, now: number): object {
  const lists = RESOURCE_KINDS.map(
    (kind) => [kind, resourcesOf(session, kind).map((resource) => resourceToWire(resource, now))] as const,
  );
  return Object.fromEntries(lists.filter(([kind, list]) => kind !== 'share_codes' || list.length > 0));
}

function resourceToWire(
  { id, tasks, source, createdAt, lastUpdated, fields }: Resource,
  now: number,
): object {
  return {
    id,
    tasks: tasks.map((task) => taskToWire(task, now)),
    source: { type: source },
    created_at: timestamp(createdAt),
    last_updated: timestamp(lastUpdated),
    ...fields,
  };
}
