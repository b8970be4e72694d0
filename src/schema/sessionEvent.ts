import { Directive, Field, ObjectType } from 'type-graphql';
import { describeEnum } from './enum.js';
import { DateTime } from './scalars.js';
import { Session } from './session.js';

export enum SessionEventKind {
  SNAPSHOT = 'SNAPSHOT',
  OPENED = 'OPENED',
  RESOURCE_CHANGED = 'RESOURCE_CHANGED',
  CHECK_DONE = 'CHECK_DONE',
  USER_FINISHED = 'USER_FINISHED',
  COMPLETED = 'COMPLETED',
  EXPIRED = 'EXPIRED',
  DELETED = 'DELETED',
  UNKNOWN = 'UNKNOWN',
}
describeEnum(
  SessionEventKind,
  'SessionEventKind',
  'Change of a session; of several changes that are seen together, the most advanced.',
  {
    SNAPSHOT: 'No change: the present state, at the start or when older events are no longer stored.',
    OPENED: 'The gateway saw the session for the first time; its history begins here.',
    RESOURCE_CHANGED: 'A resource was created or changed, or one of its tasks finished.',
    CHECK_DONE: 'A check finished.',
    USER_FINISHED: 'The person finished; background checks go on.',
    COMPLETED: 'All tasks and checks finished. The last event.',
    EXPIRED: 'Time ran out. The last event.',
    DELETED: 'The session was deleted; `session` is null. The last event.',
    UNKNOWN: 'Change of another kind.',
  },
);

@ObjectType({ description: 'One message of `sessionUpdated`: an event, with the session as it is now.' })
export class SessionUpdate {
  @Field(() => String, {
    description: 'Opaque position; pass it as `after` when you subscribe again, and no event is missed.',
  })
  cursor!: string;

  @Field(() => SessionEventKind, { description: 'What changed; SNAPSHOT for the first message.' })
  kind!: SessionEventKind;

  @Field(() => DateTime, { description: 'Time at which the gateway saw the change, UTC.' })
  at!: Date;

  /** Session that is read for the message; undefined once it is deleted. */
  sessionId?: string;

  @Field(() => Session, {
    nullable: true,
    description:
      'Session at the time of sending, which may be newer than the event; null once it is deleted.',
  })
  session?: Session | null;
}

@ObjectType({ description: 'Event in the history of a session; never holds a value of it.' })
export class SessionEvent {
  @Field(() => String, { description: 'Opaque position; valid as `after` of `sessionUpdated` too.' })
  cursor!: string;

  @Field(() => SessionEventKind, { description: 'What changed.' })
  kind!: SessionEventKind;

  @Field(() => DateTime, { description: 'Time at which the gateway saw the change, UTC.' })
  at!: Date;
}

@ObjectType({ description: 'Event with its position.' })
export class SessionEventEdge {
  @Field(() => String, { description: 'Position of the event.' })
  cursor!: string;

  @Field(() => SessionEvent, { description: 'The event.' })
  node!: SessionEvent;
}

@Directive('@shareable')
@ObjectType({ description: 'Position of a page in a connection.' })
export class PageInfo {
  @Field(() => Boolean, { description: 'True if there are items after this page.' })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'True if there are items before this page.' })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Cursor of the first item; null on an empty page.' })
  startCursor!: string | null;

  @Field(() => String, { nullable: true, description: 'Cursor of the last item; null on an empty page.' })
  endCursor!: string | null;
}

@ObjectType({
  description:
    'History of a session, oldest first: events since the gateway first saw it, at most the newest 64, for a day.',
})
export class SessionEventConnection {
  @Field(() => [SessionEventEdge], { description: 'Events of this page.' })
  edges!: SessionEventEdge[];

  @Field(() => PageInfo, { description: 'Position of this page.' })
  pageInfo!: PageInfo;
}
