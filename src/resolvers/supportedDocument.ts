import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import type { Context } from '../graphql/context.js';
import { SupportedCountry } from '../schema/supportedDocument.js';

@Resolver()
export class SupportedDocumentResolver {
  @Query(() => [SupportedCountry], {
    nullable: true,
    description: 'Identity documents that Yoti can read, by country.',
  })
  supportedDocuments(
    @Arg('includeNonLatin', () => Boolean, {
      defaultValue: false,
      description: 'Whether documents in scripts other than Latin are included.',
    })
    includeNonLatin: boolean,
    @Ctx() { dataSources }: Context,
  ): Promise<SupportedCountry[]> {
    return dataSources.supportedDocuments.all(includeNonLatin);
  }
}
