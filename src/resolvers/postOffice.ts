import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import type { Context } from '../graphql/context.js';
import { PostOfficeBranch } from '../schema/postOffice.js';
import { Sensitive } from '../schema/sensitive.js';

@Resolver()
export class PostOfficeResolver {
  @Query(() => [PostOfficeBranch], {
    nullable: true,
    description: 'Ten nearest branches of the Post Office (United Kingdom).',
  })
  postOfficeBranches(
    @Sensitive('PERSONAL')
    @Arg('searchText', () => String, {
      description: 'Post code or part of an address, 1 to 100 characters.',
    })
    searchText: string,
    @Ctx() { dataSources }: Context,
  ): Promise<PostOfficeBranch[]> {
    return dataSources.postOffices.nearest(searchText);
  }
}
