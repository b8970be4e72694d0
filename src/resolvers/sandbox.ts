import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../graphql/context.js';
import {
  CompleteSessionInput,
  CompleteSessionPayload,
  SetSessionOutcomeInput,
  SetSessionOutcomePayload,
} from '../schema/sandbox.js';

/** Sandbox mutations; part of the graph only when Yoti's sandbox or the emulator is the upstream. */
@Resolver()
export class SandboxResolver {
  @Mutation(() => SetSessionOutcomePayload, {
    nullable: true,
    description: 'Sandbox and emulator only: sets the scenario of a session before the person begins.',
  })
  async setSessionOutcome(
    @Arg('input', () => SetSessionOutcomeInput, { description: 'Session and scenario.' })
    input: SetSessionOutcomeInput,
    @Ctx() { dataSources }: Context,
  ): Promise<SetSessionOutcomePayload> {
    return { session: { id: await dataSources.sandbox.setOutcome(input) } };
  }

  @Mutation(() => CompleteSessionPayload, {
    nullable: true,
    description: 'Sandbox and emulator only: completes a session without a person or browser.',
  })
  async completeSession(
    @Arg('input', () => CompleteSessionInput, { description: 'Session and the documents shown.' })
    input: CompleteSessionInput,
    @Ctx() { dataSources }: Context,
  ): Promise<CompleteSessionPayload> {
    return { session: { id: await dataSources.sandbox.complete(input) } };
  }
}
