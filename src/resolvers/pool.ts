import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../graphql/context.js';
import {
  AddApplicantToPoolInput,
  AddApplicantToPoolPayload,
  CreatePoolInput,
  CreatePoolPayload,
  DeletePoolInput,
  DeletePoolPayload,
  RemoveApplicantFromPoolInput,
  RemoveApplicantFromPoolPayload,
} from '../schema/pool.js';

@Resolver()
export class PoolResolver {
  @Mutation(() => CreatePoolPayload, {
    nullable: true,
    description: 'Creates a pool: a set of applicants that a face can be searched in.',
  })
  async createPool(
    @Arg('input', () => CreatePoolInput, { description: 'Its name.' }) { label }: CreatePoolInput,
    @Ctx() { dataSources }: Context,
  ): Promise<CreatePoolPayload> {
    return { pool: await dataSources.pools.create(label) };
  }

  @Mutation(() => AddApplicantToPoolPayload, {
    nullable: true,
    description: 'Puts an applicant into a pool.',
  })
  async addApplicantToPool(
    @Arg('input', () => AddApplicantToPoolInput, { description: 'Who and where.' })
    input: AddApplicantToPoolInput,
    @Ctx() { dataSources }: Context,
  ): Promise<AddApplicantToPoolPayload> {
    return { applicant: { id: await dataSources.pools.addApplicant(input) } };
  }

  @Mutation(() => RemoveApplicantFromPoolPayload, {
    nullable: true,
    description: 'Takes an applicant out of a pool; the applicant stays.',
  })
  async removeApplicantFromPool(
    @Arg('input', () => RemoveApplicantFromPoolInput, { description: 'Who and from where.' })
    input: RemoveApplicantFromPoolInput,
    @Ctx() { dataSources }: Context,
  ): Promise<RemoveApplicantFromPoolPayload> {
    return { applicant: { id: await dataSources.pools.removeApplicant(input) } };
  }

  @Mutation(() => DeletePoolPayload, {
    nullable: true,
    description: 'Deletes a pool; the applicants in it stay.',
  })
  async deletePool(
    @Arg('input', () => DeletePoolInput, { description: 'Which one.' }) { poolId }: DeletePoolInput,
    @Ctx() { dataSources }: Context,
  ): Promise<DeletePoolPayload> {
    return { deletedPoolId: await dataSources.pools.delete(poolId) };
  }
}
