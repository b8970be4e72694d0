import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../graphql/context.js';
import { Applicant } from '../schema/applicant.js';
import { FaceSearchResult } from '../schema/faceSearchResult.js';
import { Sensitive } from '../schema/sensitive.js';

@Resolver(() => FaceSearchResult)
export class FaceSearchResultResolver {
  @Sensitive('BIOMETRIC')
  @FieldResolver(() => Applicant, {
    nullable: true,
    description: 'Applicant whose face was found, read with one more call; null if none was found.',
  })
  async matchingApplicant(
    @Root() { matchingApplicantId }: FaceSearchResult,
    @Ctx() { dataSources }: Context,
  ): Promise<Applicant | null> {
    return matchingApplicantId === null ? null : dataSources.applicants.get(matchingApplicantId);
  }
}
