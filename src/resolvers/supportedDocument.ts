import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import type { Context } from '../graphql/context.js';
import { SupportedCountry } from '../schema/supportedDocument.js';

@Resolver()
export class SupportedDocumentResolver {
  @Query(() => [SupportedCountry], {
    nullable: true,
    description: 'The identity documents that Yoti can read, by country.',
  })
  supportedDocuments(
    @Arg('includeNonLatin', () => Boolean, {
      defaultValue: false,
      description: 'Whether documents in another script than Latin are listed too.',
    })
    includeNonLatin: boolean,
    @Ctx() { dataSources }: Context,
  ): Promise<SupportedCountry[]> {
    return dataSources.supportedDocuments.all(includeNonLatin);
  }
}
