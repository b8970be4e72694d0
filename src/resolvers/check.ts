import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../graphql/context.js';
import { Check } from '../schema/check.js';
import { Session } from '../schema/session.js';

@Resolver(() => Check)
export class CheckResolver {
  @FieldResolver(() => Session, {
    nullable: true,
    description: 'Session that contains the check; read once per request, null if that fails.',
  })
  session(@Root() { sessionId }: Check, @Ctx() { dataSources }: Context): Promise<Session> {
    return dataSources.sessions.get(sessionId);
  }
}
