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
    description: 'Creates a pool: a set of applicants in which a face can be searched.',
  })
  async createPool(
    @Arg('input', () => CreatePoolInput, { description: 'Label of the pool.' }) input: CreatePoolInput,
    @Ctx() { dataSources }: Context,
  ): Promise<CreatePoolPayload> {
    return { pool: await dataSources.pools.createOnce(input) };
  }

  @Mutation(() => AddApplicantToPoolPayload, {
    nullable: true,
    description: 'Adds an applicant to a pool.',
  })
  async addApplicantToPool(
    @Arg('input', () => AddApplicantToPoolInput, { description: 'Pool and applicant.' })
    input: AddApplicantToPoolInput,
    @Ctx() { dataSources }: Context,
  ): Promise<AddApplicantToPoolPayload> {
    return { applicant: { id: await dataSources.pools.addApplicant(input) } };
  }

  @Mutation(() => RemoveApplicantFromPoolPayload, {
    nullable: true,
    description: 'Removes an applicant from a pool without deleting it.',
  })
  async removeApplicantFromPool(
    @Arg('input', () => RemoveApplicantFromPoolInput, { description: 'Pool and applicant.' })
    input: RemoveApplicantFromPoolInput,
    @Ctx() { dataSources }: Context,
  ): Promise<RemoveApplicantFromPoolPayload> {
    return { applicant: { id: await dataSources.pools.removeApplicant(input) } };
  }

  @Mutation(() => DeletePoolPayload, {
    nullable: true,
    description: 'Deletes a pool, but not the applicants in it.',
  })
  async deletePool(
    @Arg('input', () => DeletePoolInput, { description: 'Pool to delete.' }) { poolId }: DeletePoolInput,
    @Ctx() { dataSources }: Context,
  ): Promise<DeletePoolPayload> {
    return { deletedPoolId: await dataSources.pools.delete(poolId) };
  }
}
