import { Directive, Field, InputType } from 'type-graphql';
import { DocumentFilterInput } from './documentFilter.js';
import { describeEnum } from './enum.js';

export enum RequestedDocumentObjective {
  PROOF_OF_ADDRESS = 'PROOF_OF_ADDRESS',
  UK_DBS = 'UK_DBS',
}
describeEnum(
  RequestedDocumentObjective,
  'RequestedDocumentObjective',
  'Purpose of a supplementary document.',
  {
    PROOF_OF_ADDRESS: 'Proof of address.',
    UK_DBS: 'Disclosure and Barring Service check (United Kingdom).',
  },
);

@InputType({ description: 'Identity document required from the person.' })
export class RequiredIdDocumentInput {
  @Field(() => DocumentFilterInput, {
    nullable: true,
    description: 'Filter of accepted documents; all that Yoti supports if absent.',
  })
  filter?: DocumentFilterInput | null;
}

@InputType({ description: 'Supplementary document required from the person, for example a utility bill.' })
export class RequiredSupplementaryDocumentInput {
  @Field(() => RequestedDocumentObjective, {
    description: 'Purpose of the document, which decides the types allowed.',
  })
  objective!: RequestedDocumentObjective;

  @Field(() => [String], {
    nullable: true,
    description:
      "Yoti's document types, for example `UTILITY_BILL`, at most 50; all of the objective if absent.",
  })
  documentTypes?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Issuing countries, ISO 3166-1 alpha-3, at most 50; all if absent.',
  })
  countryCodes?: string[] | null;

  @Field(() => DocumentFilterInput, {
    nullable: true,
    description: 'Filter of accepted documents; those of the objective if absent.',
  })
  filter?: DocumentFilterInput | null;
}

@Directive('@oneOf')
@InputType({ description: 'Document required from the person: exactly one of its fields.' })
export class RequiredDocumentInput {
  @Field(() => RequiredIdDocumentInput, {
    nullable: true,
    description: 'Identity document; `{}` accepts any.',
  })
  idDocument?: RequiredIdDocumentInput | null;

  @Field(() => RequiredSupplementaryDocumentInput, {
    nullable: true,
    description: 'Supplementary document, for example a utility bill.',
  })
  supplementaryDocument?: RequiredSupplementaryDocumentInput | null;
}
