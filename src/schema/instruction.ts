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
describeEnum(ProposedDocumentType, 'ProposedDocumentType', 'The kinds of document to bring to a branch.', {
  ID_DOCUMENT: 'An identity document.',
  SUPPLEMENTARY_DOCUMENT: 'Another document, for example a bill.',
});

@ObjectType({ description: 'Whom the instructions are for.' })
export class ContactProfile {
  @Sensitive('PERSONAL')
  @Field(() => String, { description: 'First name.' })
  firstName!: string;

  @Sensitive('PERSONAL')
  @Field(() => String, { description: 'Last name.' })
  lastName!: string;

  @Sensitive('PERSONAL')
  @Field(() => String, { description: 'E-mail address.' })
  email!: string;
}

@ObjectType({ description: 'A document that the person brings to the branch.' })
export class ProposedDocument {
  @Field(() => RequirementType, { description: 'Its kind.' })
  type!: RequirementType;

  @Sensitive('PERSONAL')
  @Field(() => String, { description: 'Country that issued it, ISO 3166-1 alpha-3.' })
  countryCode!: string;

  @Sensitive('PERSONAL')
  @Field(() => String, { description: "Yoti's name of its type, for example PASSPORT." })
  documentType!: string;

  requirementId!: string;
  sessionId!: string;
}

@ObjectType({ description: 'What the person is told about the visit to a branch.' })
export class Instructions {
  @Field(() => Boolean, { description: 'Whether Yoti knows whom they are for.' })
  hasContactProfile!: boolean;

  @Field(() => [ProposedDocument], { description: 'What to bring; empty until instructions are set.' })
  documents!: ProposedDocument[];

  @Field(() => PostOfficeBranch, {
    nullable: true,
    description: 'Where to go; null until instructions are set.',
  })
  branch!: PostOfficeBranch | null;

  sessionId!: string;
}

@InputType({ description: 'Whom the instructions are for.' })
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

@InputType({ description: 'A document that the person is to bring.' })
export class ProposedDocumentInput {
  @Field(() => ID, { description: "The requirement it is to meet: one of the session's configuration." })
  requirementId!: string;

  @Field(() => ProposedDocumentType, { description: 'Its kind.' })
  type!: ProposedDocumentType;

  @Sensitive('PERSONAL')
  @Field(() => String, { description: 'Country that issued it, ISO 3166-1 alpha-3.' })
  countryCode!: string;

  @Sensitive('PERSONAL')
  @Field(() => String, { description: "Yoti's name of its type, for example `PASSPORT`." })
  documentType!: string;
}

@InputType({ description: 'A point on the map.' })
export class GeoLocationInput {
  @Sensitive('PERSONAL')
  @Field(() => Float, { description: 'Degrees north of the equator, -90 to 90.' })
  latitude!: number;

  @Sensitive('PERSONAL')
  @Field(() => Float, { description: 'Degrees east of Greenwich, -180 to 180.' })
  longitude!: number;
}

@InputType({
  description: 'The branch to go to; its code is enough, the rest is printed in the letter when it is given.',
})
export class PostOfficeBranchInput {
  @Sensitive('PERSONAL')
  @Field(() => String, {
    description: "The post office's own code of it (FAD code): seven letters and digits.",
  })
  fadCode!: string;

  @Sensitive('PERSONAL')
  @Field(() => String, { nullable: true, description: 'Its name, 1 to 256 characters.' })
  name?: string | null;

  @Sensitive('PERSONAL')
  @Field(() => String, { nullable: true, description: 'Its address, 1 to 256 characters.' })
  address?: string | null;

  @Sensitive('PERSONAL')
  @Field(() => String, { nullable: true, description: 'Its post code, 1 to 16 characters.' })
  postCode?: string | null;

  @Field(() => GeoLocationInput, { nullable: true, description: 'Where it is.' })
  location?: GeoLocationInput | null;
}

@InputType({ description: 'What the person is to be told about the visit to a branch.' })
export class SetInstructionsInput {
  @Field(() => ID, { description: 'The session; must not be over.' })
  sessionId!: string;

  @Field(() => ContactProfileInput, { description: 'Whom they are for.' })
  contactProfile!: ContactProfileInput;

  @Field(() => [ProposedDocumentInput], { description: 'What to bring, at most 50 documents.' })
  documents!: ProposedDocumentInput[];

  @Field(() => PostOfficeBranchInput, { description: 'Where to go.' })
  branch!: PostOfficeBranchInput;
}

@InputType({ description: 'Whose instructions to send.' })
export class RequestInstructionsEmailInput {
  @Field(() => ID, { description: 'The session; must have instructions.' })
  sessionId!: string;
}

@ObjectType({ description: 'The session that has the instructions now.' })
export class SetInstructionsPayload {
  @Field(() => Session, { nullable: true, description: 'The session; `instructions` has them.' })
  session!: Pick<Session, 'id'>;
}

@ObjectType({ description: 'The session whose instructions are to be sent.' })
export class RequestInstructionsEmailPayload {
  @Field(() => Session, { nullable: true, description: 'The session.' })
  session!: Pick<Session, 'id'>;
}
