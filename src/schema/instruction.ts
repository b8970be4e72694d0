import { Field, Float, ID, InputType, ObjectType } from 'type-graphql';
import { describeEnum } from './enum.js';
import { PostOfficeBranch } from './postOffice.js';
import { RequirementType } from './requirement.js';
import { Sensitive } from './sensitive.js';
import { Session } from './session.js';

export enum ProposedDocumentType {
  ID_DOCUMENT = 'ID_DOCUMENT',
  SUPPLEMENTARY_DOCUMENT = 'SUPPLEMENTARY_DOCUMENT',
}
describeEnum(
  ProposedDocumentType,
  'ProposedDocumentType',
  'Categories of document that a person brings to a branch.',
  {
    ID_DOCUMENT: 'Identity document.',
    SUPPLEMENTARY_DOCUMENT: 'Other document, for example a utility bill.',
  },
);

@ObjectType('InstructionsContact', {
  description: 'Name and e-mail address of the person who receives the instructions.',
})
export class ContactProfile {
  @Sensitive('PERSONAL')
  @Field(() => String, { description: 'First name, as set with `setInstructions`.' })
  firstName!: string;

  @Sensitive('PERSONAL')
  @Field(() => String, { description: 'Last name, as set with `setInstructions`.' })
  lastName!: string;

  @Sensitive('PERSONAL')
  @Field(() => String, { description: 'E-mail address, as set with `setInstructions`.' })
  email!: string;
}

@ObjectType({ description: 'Document that the person is told to bring to the branch.' })
export class ProposedDocument {
  @Field(() => RequirementType, { description: 'Identity or supplementary document.' })
  type!: RequirementType;

  @Sensitive('PERSONAL')
  @Field(() => String, { description: 'Issuing country, ISO 3166-1 alpha-3.' })
  countryCode!: string;

  @Sensitive('PERSONAL')
  @Field(() => String, { description: "Yoti's document type, for example PASSPORT." })
  documentType!: string;

  requirementId!: string;
  sessionId!: string;
}

@ObjectType('SessionInstructions', { description: "Instructions for the person's visit to a branch." })
export class Instructions {
  @Field(() => Boolean, { description: 'Whether a contact profile was set; `contactProfile` reads it.' })
  hasContactProfile!: boolean;

  @Field(() => [ProposedDocument], { description: 'Documents to bring; empty until instructions are set.' })
  documents!: ProposedDocument[];

  @Field(() => PostOfficeBranch, {
    nullable: true,
    description: 'Branch to visit; null until instructions are set.',
  })
  branch!: PostOfficeBranch | null;

  sessionId!: string;
}

@InputType('InstructionsContactInput', {
  description: 'Name and e-mail address of the person who receives the instructions.',
})
export class ContactProfileInput {
  @Sensitive('PERSONAL')
  @Field(() => String, { description: 'First name, 1 to 256 characters.' })
  firstName!: string;

  @Sensitive('PERSONAL')
  @Field(() => String, { description: 'Last name, 1 to 256 characters.' })
  lastName!: string;

  @Sensitive('PERSONAL')
  @Field(() => String, { description: 'E-mail address, at most 254 characters.' })
  email!: string;
}

@InputType({ description: 'Document that the person is told to bring.' })
export class ProposedDocumentInput {
  @Field(() => ID, { description: "Requirement of the session's configuration that the document meets." })
  requirementId!: string;

  @Field(() => ProposedDocumentType, { description: 'Identity or supplementary document.' })
  type!: ProposedDocumentType;

  @Sensitive('PERSONAL')
  @Field(() => String, { description: 'Issuing country, ISO 3166-1 alpha-3.' })
  countryCode!: string;

  @Sensitive('PERSONAL')
  @Field(() => String, { description: "Yoti's document type, for example `PASSPORT`." })
  documentType!: string;
}

@InputType('BranchLocationInput', { description: 'Geographic position in decimal degrees.' })
export class GeoLocationInput {
  @Sensitive('PERSONAL')
  @Field(() => Float, { description: 'Degrees north of the equator, -90 to 90.' })
  latitude!: number;

  @Sensitive('PERSONAL')
  @Field(() => Float, { description: 'Degrees east of Greenwich, -180 to 180.' })
  longitude!: number;
}

@InputType({
  description: 'Branch to visit. `fadCode` is enough; other fields are printed in the letter if given.',
})
export class PostOfficeBranchInput {
  @Sensitive('PERSONAL')
  @Field(() => String, {
    description: 'FAD code of the post office: seven letters and digits, from `postOfficeBranches`.',
  })
  fadCode!: string;

  @Sensitive('PERSONAL')
  @Field(() => String, { nullable: true, description: 'Name of the branch, 1 to 256 characters.' })
  name?: string | null;

  @Sensitive('PERSONAL')
  @Field(() => String, { nullable: true, description: 'Address without the post code, 1 to 256 characters.' })
  address?: string | null;

  @Sensitive('PERSONAL')
  @Field(() => String, { nullable: true, description: 'Post code, 1 to 16 characters.' })
  postCode?: string | null;

  @Field(() => GeoLocationInput, { nullable: true, description: 'Geographic position of the branch.' })
  location?: GeoLocationInput | null;
}

@InputType({ description: "Instructions for the person's visit to a branch." })
export class SetInstructionsInput {
  @Field(() => ID, { description: 'Session with in-branch verification; must be ONGOING.' })
  sessionId!: string;

  @Field(() => ContactProfileInput, { description: 'Person who receives the instructions.' })
  contactProfile!: ContactProfileInput;

  @Field(() => [ProposedDocumentInput], { description: 'Documents to bring, at most 50.' })
  documents!: ProposedDocumentInput[];

  @Field(() => PostOfficeBranchInput, { description: 'Branch to visit.' })
  branch!: PostOfficeBranchInput;
}

@InputType({ description: 'Session whose instructions are sent by e-mail.' })
export class RequestInstructionsEmailInput {
  @Field(() => ID, { description: 'Session with instructions set.' })
  sessionId!: string;
}

@ObjectType({ description: 'Result of `setInstructions`.' })
export class SetInstructionsPayload {
  @Field(() => Session, {
    nullable: true,
    description: 'Session with the new instructions; null if reading further fields from Yoti failed.',
  })
  session!: Pick<Session, 'id'>;
}

@ObjectType({ description: 'Result of `requestInstructionsEmail`.' })
export class RequestInstructionsEmailPayload {
  @Field(() => Session, {
    nullable: true,
    description: 'Session of the request; null if reading further fields from Yoti failed.',
  })
  session!: Pick<Session, 'id'>;
}
