import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../graphql/context.js';
import {
  CompleteSessionInput,
  CompleteSessionPayload,
  SetSessionOutcomeInput,
  SetSessionOutcomePayload,
} from '../schema/sandbox.js';

/** Only in the graph of a gateway that is connected to Yoti's sandbox or the emulator. */
@Resolver()
export class SandboxResolver {
  @Mutation(() => SetSessionOutcomePayload, {
    nullable: true,
    description: 'Sandbox and emulator only: decides how a session will go.',
  })
  async setSessionOutcome(
    @Arg('input', () => SetSessionOutcomeInput, { description: 'Which session, how.' })
    input: SetSessionOutcomeInput,
    @Ctx() { dataSources }: Context,
  ): Promise<SetSessionOutcomePayload> {
    return { session: { id: await dataSources.sandbox.setOutcome(input) } };
  }

  @Mutation(() => CompleteSessionPayload, {
    nullable: true,
    description: 'Sandbox and emulator only: completes a session without a person and a browser.',
  })
  async completeSession(
    @Arg('input', () => CompleteSessionInput, { description: 'Which session, with which documents.' })
    input: CompleteSessionInput,
    @Ctx() { dataSources }: Context,
  ): Promise<CompleteSessionPayload> {
    return { session: { id: await dataSources.sandbox.complete(input) } };
  }
}
