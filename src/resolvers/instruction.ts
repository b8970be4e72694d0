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
    description: 'Instructions for the visit to a branch; read with one call of its own, null if it fails.',
  })
  instructions(@Root() { id }: Session, @Ctx() { dataSources }: Context): Promise<Instructions> {
    return dataSources.instructions.get(id);
  }

  @Mutation(() => SetInstructionsPayload, {
    nullable: true,
    description:
      'Sets the recipient, documents and branch of an in-branch visit. Yoti makes the letter (PDF) shortly afterwards.',
  })
  async setInstructions(
    @Arg('input', () => SetInstructionsInput, { description: 'Session, recipient, documents and branch.' })
    input: SetInstructionsInput,
    @Ctx() { dataSources }: Context,
  ): Promise<SetInstructionsPayload> {
    return { session: { id: await dataSources.instructions.set(input) } };
  }

  @Mutation(() => RequestInstructionsEmailPayload, {
    nullable: true,
    description:
      'Requests that the instructions are e-mailed: Yoti sends the notification INSTRUCTIONS_EMAIL_REQUESTED.',
  })
  async requestInstructionsEmail(
    @Arg('input', () => RequestInstructionsEmailInput, { description: 'Session with instructions set.' })
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
    description: 'Recipient of the instructions, read with one more call; null if none was set.',
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
    description:
      'Letter to the person as PDF in base64, read with one more call; null until Yoti has made it.',
  })
  async pdf(
    @Root() instructions: Instructions,
    @Ctx() { dataSources, responseBytes }: Context,
  ): Promise<Buffer | null> {
    return responseBytes.count(await dataSources.instructions.pdf(instructions));
  }
}

@Resolver(() => ProposedDocument)
export class ProposedDocumentResolver {
  @FieldResolver(() => Requirement, {
    nullable: true,
    description:
      "Requirement that the document meets, read from the session's configuration with one more call; null if it fails.",
  })
  requirement(@Root() document: ProposedDocument, @Ctx() { dataSources }: Context): Promise<Requirement> {
    return dataSources.instructions.requirement(document);
  }
}
