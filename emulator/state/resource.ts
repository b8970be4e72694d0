import { randomUUID } from 'node:crypto';
import { timestamp } from './clock.js';
import type { IssuedDocument } from './document.js';
import type { Requirement, Source } from './requirement.js';
import type { Session } from './session.js';
import { type Task, taskToWire } from './task.js';

/** The lists of a session result; the last one appears only when there is something in it. */
export const RESOURCE_KINDS = [
  'id_documents',
  'supplementary_documents',
  'liveness_capture',
  'face_capture',
  'applicant_profiles',
  'share_codes',
] as const;

/** Which list of the result a resource stands in. */
export type ResourceKind = (typeof RESOURCE_KINDS)[number];

/** What was captured or supplied; each attempt makes a new one (reference 8.2). */
export interface Resource {
  readonly kind: ResourceKind;
  readonly id: string;
  readonly source: Source;
  readonly requirementId?: string;
  readonly createdAt: number;
  lastUpdated: number;
  readonly tasks: Task[];
  /** The picture of a face in it, if any. */
  faceMediaId?: string;
  /** The media of an applicant profile. */
  profileMediaId?: string;
  /** What kind of document it shows, if any. */
  document?: IssuedDocument;
  /** The kind's own wire fields. */
  fields: { [name: string]: unknown };
}

/** Adds a resource to the session, for a requirement when there is one. */
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

/** The resources of one kind, in the order they came. */
export function resourcesOf(session: Session, kind: ResourceKind): Resource[] {
  return session.resources.filter((resource) => resource.kind === kind);
}

/** The `resources` of a session result. */
export function resourcesToWire(session: Session): object {
  const lists = RESOURCE_KINDS.map((kind) => [kind, resourcesOf(session, kind).map(resourceToWire)] as const);
  return Object.fromEntries(lists.filter(([kind, list]) => kind !== 'share_codes' || list.length > 0));
}

function resourceToWire({ id, tasks, source, createdAt, lastUpdated, fields }: Resource): object {
  return {
    id,
    tasks: tasks.map(taskToWire),
    source: { type: source },
    created_at: timestamp(createdAt),
    last_updated: timestamp(lastUpdated),
    ...fields,
  };
}
