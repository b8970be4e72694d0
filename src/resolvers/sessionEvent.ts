import { Arg, Ctx, FieldResolver, ID, Int, Resolver, Root, Subscription } from 'type-graphql';
import type { Context } from '../graphql/context.js';
import { Session } from '../schema/session.js';
import { SessionEventConnection, SessionUpdate } from '../schema/sessionEvent.js';

/** Arguments of `sessionUpdated`. */
interface Watched {
  id: string;
  after?: string | null;
}

const DEFAULT_PAGE = 20;

@Resolver(() => SessionUpdate)
export class SessionUpdateResolver {
  @Subscription(() => SessionUpdate, {
    nullable: true,
    description:
      'The session as it is now, then each time it changes; completes when it is completed, expired or deleted. NOT_FOUND if there is none with this id.',
    subscribe: ({ args, context }) => {
      const { id, after } = args as Watched;
      const { subscriptions, lastEventId, ...rest } = context as Context;
      return subscriptions.watch(id, after ?? lastEventId, rest) as never;
    },
  })
  sessionUpdated(
    @Arg('id', () => ID, { description: '`Session.id`, from its creation.' }) _id: string,
    @Arg('after', () => String, {
      nullable: true,
      description:
        '`cursor` of the last message that was received: the next event follows. Absent, or when older events are no longer stored, a SNAPSHOT comes first.',
    })
    _after: string | null | undefined,
    @Ctx() { update }: Context,
  ): SessionUpdate {
    return update!;
  }

  @FieldResolver(() => Session, { nullable: true })
  session(@Root() { sessionId }: SessionUpdate, @Ctx() { dataSources }: Context): Promise<Session> | null {
    return sessionId === undefined ? null : dataSources.sessions.get(sessionId);
  }
}

@Resolver(() => Session)
export class SessionEventResolver {
  @FieldResolver(() => SessionEventConnection, {
    nullable: true,
    description:
      'History of the session, oldest first: changes that the gateway saw since the session was first subscribed to, or its history first read.',
  })
  events(
    @Root() session: Session,
    @Arg('first', () => Int, { defaultValue: DEFAULT_PAGE, description: 'Events on the page, from 1 to 64.' })
    first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor after which the page begins.' })
    after: string | null | undefined,
    @Ctx() context: Context,
  ): Promise<SessionEventConnection> {
    return context.subscriptions.events(session, first, after, context);
  }
}
