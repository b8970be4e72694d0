import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../graphql/context.js';
import { Check, CheckType } from '../schema/check.js';
import { NextAction } from '../schema/nextAction.js';
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
  @Query(() => Session, {
    nullable: true,
    description:
      'Session with its resources, checks and outcome so far. NOT_FOUND if there is none with this id.',
  })
  session(
    @Arg('id', () => ID, { description: '`Session.id`, from its creation.' }) id: string,
    @Ctx() { dataSources }: Context,
  ): Promise<Session> {
    return dataSources.sessions.get(id, 'id');
  }

  @Mutation(() => CreateSessionPayload, {
    nullable: true,
    description:
      'Creates a session with checks of your choice. For face authentication, `startApplicantFaceAuth` does all steps at once.',
  })
  async createSession(
    @Arg('input', () => CreateSessionInput, {
      description: 'Checks, tasks, documents and options of the session.',
    })
    input: CreateSessionInput,
    @Ctx() { dataSources }: Context,
  ): Promise<CreateSessionPayload> {
    return { session: await dataSources.sessions.createOnce(input) };
  }

  @Mutation(() => DeleteSessionPayload, {
    nullable: true,
    description:
      'Deletes a session that is not ONGOING, with all its media. Applicants enrolled from it remain.',
  })
  async deleteSession(
    @Arg('input', () => DeleteSessionInput, { description: 'Session to delete.' })
    { sessionId }: DeleteSessionInput,
    @Ctx() { dataSources }: Context,
  ): Promise<DeleteSessionPayload> {
    return { deletedSessionId: await dataSources.sessions.delete(sessionId) };
  }

  @FieldResolver(() => [Resource], {
    description: 'Resources captured or supplied so far; each attempt is a new one.',
  })
  resources(
    @Root() { resources }: Session,
    @Arg('type', () => ResourceType, { nullable: true, description: 'Returns only resources of this type.' })
    type?: ResourceType | null,
  ): Resource[] {
    return type ? resources.filter((resource) => resource.type === type) : resources;
  }

  @FieldResolver(() => [Check], {
    description: 'Checks created so far; more may follow while the session is ONGOING.',
  })
  checks(
    @Root() { checks }: Session,
    @Arg('type', () => CheckType, { nullable: true, description: 'Returns only checks of this type.' })
    type?: CheckType | null,
  ): Check[] {
    return type ? checks.filter((check) => check.type === type) : checks;
  }

  @Sensitive('BIOMETRIC')
  @FieldResolver(() => FaceAuthOutcome, {
    nullable: true,
    description:
      'Verdict on whether the person is the applicant or reference face; decide by this field alone. PASSED needs a liveness check and every comparison approved; one rejected or unknown is FAILED, else one unfinished PENDING. Null, with an error, if a call needed for it fails or Yoti does not tell the type of a check.',
  })
  faceAuthOutcome(
    @Root() session: Session,
    @Ctx() { dataSources }: Context,
  ): FaceAuthOutcome | Promise<FaceAuthOutcome> {
    return dataSources.sessions.faceAuthOutcome(session);
  }

  @FieldResolver(() => [NextAction], {
    nullable: true,
    description:
      'Acts that the session waits for now, of the person, your backend or Yoti; empty once it is not ONGOING. Null if a call needed for it fails.',
  })
  nextActions(@Root() session: Session, @Ctx() { dataSources }: Context): Promise<NextAction[]> {
    return dataSources.sessions.nextActions(session);
  }
}
