import { Field, InputType } from 'type-graphql';
import { describeEnum } from './enum.js';
import { ManualCheck } from './manualCheck.js';

export enum RequestedChipData {
  DESIRED = 'DESIRED',
  IGNORE = 'IGNORE',
}
describeEnum(RequestedChipData, 'RequestedChipData', 'Whether the chip of a document is to be read.', {
  DESIRED: 'Where the document has one and the device can read it.',
  IGNORE: 'Never.',
});

@InputType({ description: 'Reads the text of the identity documents.' })
export class RequestedDocumentTextExtractionInput {
  @Field(() => ManualCheck, { description: 'Whether people at Yoti read it.' })
  manualCheck!: ManualCheck;

  @Field(() => RequestedChipData, { nullable: true, description: 'Whether the chip is to be read.' })
  chipData?: RequestedChipData | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether each field is also to be kept with its language and where it stood.',
  })
  hasExpandedFields?: boolean | null;
}

@InputType({ description: 'Reads the text of the supplementary documents.' })
export class RequestedSupplementaryDocumentTextExtractionInput {
  @Field(() => ManualCheck, { nullable: true, description: 'Whether people at Yoti read it.' })
  manualCheck?: ManualCheck | null;
}

@InputType({ description: 'A task to carry out: exactly one of the fields is given.' })
export class RequestedTaskInput {
  @Field(() => RequestedDocumentTextExtractionInput, {
    nullable: true,
    description: 'Reads the text of the identity documents.',
  })
  documentTextExtraction?: RequestedDocumentTextExtractionInput | null;

  @Field(() => RequestedSupplementaryDocumentTextExtractionInput, {
    nullable: true,
    description: 'Reads the text of the supplementary documents.',
  })
  supplementaryDocumentTextExtraction?: RequestedSupplementaryDocumentTextExtractionInput | null;
}
