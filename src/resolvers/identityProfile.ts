import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../graphql/context.js';
import { IdentityProfileReport } from '../schema/identityProfile.js';
import { IdentityReport } from '../schema/identityReport.js';

@Resolver(() => IdentityProfileReport)
export class IdentityProfileResolver {
  @FieldResolver(() => IdentityReport, {
    nullable: true,
    description:
      'Whole report parsed from `media`, read with one more call; null if Yoti may not disclose it.',
  })
  content(
    @Root() report: IdentityProfileReport,
    @Ctx() { dataSources }: Context,
  ): Promise<IdentityReport | null> {
    return dataSources.identityReports.content(report);
  }
}
