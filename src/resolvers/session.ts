import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../graphql/context.js';
import { Check, CheckType } from '../schema/check.js';
import { Resource, ResourceType } from '../schema/resource.js';
import { Sensitive } from '../schema/sensitive.js';
import {
  CreateSessionInput,
  CreateSessionPayload,
  DeleteSessionInput,
  DeleteSessionPayload,
  FaceAuthOutcome,
  Session,
} from '../schema/session.js';

@Resolver(() => Session)
export class SessionResolver {
  @Query(() => Session, { nullable: true, description: 'A session and everything it holds so far.' })
  session(
    @Arg('id', () => ID, { description: 'The id from the creation of the session.' }) id: string,
    @Ctx() { dataSources }: Context,
  ): Promise<Session> {
    return dataSources.sessions.get(id, 'id');
  }

  @Mutation(() => CreateSessionPayload, {
    nullable: true,
    description:
      'Creates a session with the checks you choose. For Applicant Face Auth, `startApplicantFaceAuth` does all at once.',
  })
  async createSession(
    @Arg('input', () => CreateSessionInput, { description: 'What the session is to do.' })
    input: CreateSessionInput,
    @Ctx() { dataSources }: Context,
  ): Promise<CreateSessionPayload> {
    return { session: await dataSources.sessions.create(input) };
  }

  @Mutation(() => DeleteSessionPayload, {
    nullable: true,
    description: 'Deletes a session that is over, with all its media. Applicants made from its images stay.',
  })
  async deleteSession(
    @Arg('input', () => DeleteSessionInput, { description: 'Which one.' }) { sessionId }: DeleteSessionInput,
    @Ctx() { dataSources }: Context,
  ): Promise<DeleteSessionPayload> {
    return { deletedSessionId: await dataSources.sessions.delete(sessionId) };
  }

  @FieldResolver(() => [Resource], {
    description: 'Everything captured or supplied; each attempt makes a new one.',
  })
  resources(
    @Root() { resources }: Session,
    @Arg('type', () => ResourceType, { nullable: true, description: 'Only those of this kind.' })
    type?: ResourceType | null,
  ): Resource[] {
    return type ? resources.filter((resource) => resource.type === type) : resources;
  }

  @FieldResolver(() => [Check], { description: 'The checks there are so far.' })
  checks(
    @Root() { checks }: Session,
    @Arg('type', () => CheckType, { nullable: true, description: 'Only those of this kind.' })
    type?: CheckType | null,
  ): Check[] {
    return type ? checks.filter((check) => check.type === type) : checks;
  }

  @Sensitive('BIOMETRIC')
  @FieldResolver(() => FaceAuthOutcome, {
    nullable: true,
    description: 'Whether the person is the one they should be; the one field to decide by.',
  })
  faceAuthOutcome(
    @Root() session: Session,
    @Ctx() { dataSources }: Context,
  ): FaceAuthOutcome | Promise<FaceAuthOutcome> {
    return dataSources.sessions.faceAuthOutcome(session);
  }
}
