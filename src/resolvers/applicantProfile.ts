import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../graphql/context.js';
import { ApplicantProfile, ApplicantProfileResource } from '../schema/applicantProfile.js';

@Resolver(() => ApplicantProfileResource)
export class ApplicantProfileResolver {
  @FieldResolver(() => ApplicantProfile, {
    nullable: true,
    description: 'Details parsed from `media`, read with one more call; null if Yoti may not disclose them.',
  })
  profile(
    @Root() resource: ApplicantProfileResource,
    @Ctx() { dataSources }: Context,
  ): Promise<ApplicantProfile | null> {
    return dataSources.applicantProfiles.profile(resource);
  }
}
