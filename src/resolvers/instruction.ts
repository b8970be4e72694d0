import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { Context } from '../graphql/context.js';
import {
  ContactProfile,
  Instructions,
  ProposedDocument,
  RequestInstructionsEmailInput,
  RequestInstructionsEmailPayload,
  SetInstructionsInput,
  SetInstructionsPayload,
} from '../schema/instruction.js';
import { Requirement } from '../schema/requirement.js';
import { Byte } from '../schema/scalars.js';
import { Sensitive } from '../schema/sensitive.js';
import { Session } from '../schema/session.js';

@Resolver(() => Session)
export class InstructionResolver {
  @FieldResolver(() => Instructions, {
    nullable: true,
    description: 'What the person is told about the visit to a branch; a call of its own.',
  })
  instructions(@Root() { id }: Session, @Ctx() { dataSources }: Context): Promise<Instructions> {
    return dataSources.instructions.get(id);
  }

  @Mutation(() => SetInstructionsPayload, {
    nullable: true,
    description:
      'Says whom a visit to a branch is for, what to bring and where to go; the letter is made from it a little later.',
  })
  async setInstructions(
    @Arg('input', () => SetInstructionsInput, { description: 'What the person is to be told.' })
    input: SetInstructionsInput,
    @Ctx() { dataSources }: Context,
  ): Promise<SetInstructionsPayload> {
    return { session: { id: await dataSources.instructions.set(input) } };
  }

  @Mutation(() => RequestInstructionsEmailPayload, {
    nullable: true,
    description:
      'Asks for the instructions to be mailed to the person: whoever listens is told INSTRUCTIONS_EMAIL_REQUESTED.',
  })
  async requestInstructionsEmail(
    @Arg('input', () => RequestInstructionsEmailInput, { description: 'Of which session.' })
    { sessionId }: RequestInstructionsEmailInput,
    @Ctx() { dataSources }: Context,
  ): Promise<RequestInstructionsEmailPayload> {
    return { session: { id: await dataSources.instructions.requestEmail(sessionId) } };
  }
}

@Resolver(() => Instructions)
export class InstructionsResolver {
  @FieldResolver(() => ContactProfile, {
    nullable: true,
    description: 'Whom they are for; a call of its own; null while Yoti knows nobody.',
  })
  contactProfile(
    @Root() instructions: Instructions,
    @Ctx() { dataSources }: Context,
  ): Promise<ContactProfile | null> {
    return dataSources.instructions.contactProfile(instructions);
  }

  @Sensitive('PERSONAL')
  @FieldResolver(() => Byte, {
    nullable: true,
    description: 'The letter to the person, a PDF; a call of its own; null while Yoti has not made it.',
  })
  pdf(@Root() instructions: Instructions, @Ctx() { dataSources }: Context): Promise<Buffer | null> {
    return dataSources.instructions.pdf(instructions);
  }
}

@Resolver(() => ProposedDocument)
export class ProposedDocumentResolver {
  @FieldResolver(() => Requirement, {
    nullable: true,
    description: "The requirement it is to meet, from the session's configuration; a call of its own.",
  })
  requirement(@Root() document: ProposedDocument, @Ctx() { dataSources }: Context): Promise<Requirement> {
    return dataSources.instructions.requirement(document);
  }
}
