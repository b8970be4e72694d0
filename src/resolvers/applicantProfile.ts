import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../graphql/context.js';
import { ApplicantProfile, ApplicantProfileResource } from '../schema/applicantProfile.js';

@Resolver(() => ApplicantProfileResource)
export class ApplicantProfileResolver {
  @FieldResolver(() => ApplicantProfile, {
    nullable: true,
    description: 'What was said; null when Yoti gives nothing out.',
  })
  profile(
    @Root() resource: ApplicantProfileResource,
    @Ctx() { dataSources }: Context,
  ): Promise<ApplicantProfile | null> {
    return dataSources.applicantProfiles.profile(resource);
  }
}
