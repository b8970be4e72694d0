import { Field, InputType } from 'type-graphql';
import { DocumentFilterInput } from './documentFilter.js';
import { describeEnum } from './enum.js';

export enum RequestedDocumentObjective {
  PROOF_OF_ADDRESS = 'PROOF_OF_ADDRESS',
  UK_DBS = 'UK_DBS',
}
describeEnum(
  RequestedDocumentObjective,
  'RequestedDocumentObjective',
  'What a supplementary document is for.',
  {
    PROOF_OF_ADDRESS: 'To prove an address.',
    UK_DBS: 'For a check by the Disclosure and Barring Service (United Kingdom).',
  },
);

@InputType({ description: 'An identity document that the person is to show.' })
export class RequiredIdDocumentInput {
  @Field(() => DocumentFilterInput, {
    nullable: true,
    description: 'Which documents will do; all that Yoti supports when absent.',
  })
  filter?: DocumentFilterInput | null;
}

@InputType({ description: 'Another document that the person is to show, for example a bill.' })
export class RequiredSupplementaryDocumentInput {
  @Field(() => RequestedDocumentObjective, { description: 'What it is for.' })
  objective!: RequestedDocumentObjective;

  @Field(() => [String], {
    nullable: true,
    description:
      "Yoti's names of the types that will do, for example `UTILITY_BILL`, at most 50; all when absent.",
  })
  documentTypes?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Countries whose documents will do, ISO 3166-1 alpha-3, at most 50; all when absent.',
  })
  countryCodes?: string[] | null;
}

@InputType({ description: 'A document that the person is to show: exactly one of the fields is given.' })
export class RequiredDocumentInput {
  @Field(() => RequiredIdDocumentInput, {
    nullable: true,
    description: 'An identity document; `{}` for any.',
  })
  idDocument?: RequiredIdDocumentInput | null;

  @Field(() => RequiredSupplementaryDocumentInput, {
    nullable: true,
    description: 'Another document, for example a bill.',
  })
  supplementaryDocument?: RequiredSupplementaryDocumentInput | null;
}
