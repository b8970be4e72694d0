import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { Applicant } from '../schema/applicant.js';
import { FaceSearchResult } from '../schema/faceSearchResult.js';

@Resolver(() => FaceSearchResult)
export class FaceSearchResultResolver {
  @FieldResolver(() => Applicant, {
    nullable: true,
    description: 'Whose face was found; null when none was.',
  })
  async matchingApplicant(
    @Root() { matchingApplicantId }: FaceSearchResult,
    @Ctx() { dataSources }: Context,
  ): Promise<Applicant | null> {
    return matchingApplicantId === null ? null : dataSources.applicants.get(matchingApplicantId);
  }
}
