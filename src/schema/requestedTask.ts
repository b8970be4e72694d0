import { Directive, Field, InputType } from 'type-graphql';
import { describeEnum } from './enum.js';
import { ManualCheck } from './manualCheck.js';

export enum RequestedChipData {
  DESIRED = 'DESIRED',
  IGNORE = 'IGNORE',
}
describeEnum(RequestedChipData, 'RequestedChipData', 'Use of the chip of a document.', {
  DESIRED: 'Read the chip if the document has one and the device can read it.',
  IGNORE: 'Never read the chip.',
});

@InputType({ description: 'Extraction of the text of identity documents.' })
export class RequestedDocumentTextExtractionInput {
  @Field(() => ManualCheck, {
    nullable: true,
    description: "Use of Yoti's experts for the extraction; Yoti's default if absent.",
  })
  manualCheck?: ManualCheck | null;

  @Field(() => RequestedChipData, {
    nullable: true,
    description: "Whether the chip is read; Yoti's default if absent.",
  })
  chipData?: RequestedChipData | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether `expandedFields` is produced: each reading with its language and place.',
  })
  hasExpandedFields?: boolean | null;
}

@InputType({ description: 'Extraction of the text of supplementary documents.' })
export class RequestedSupplementaryDocumentTextExtractionInput {
  @Field(() => ManualCheck, {
    nullable: true,
    description: "Use of Yoti's experts for the extraction.",
  })
  manualCheck?: ManualCheck | null;
}

@Directive('@oneOf')
@InputType({ description: 'Task to carry out: exactly one of its fields.' })
export class RequestedTaskInput {
  @Field(() => RequestedDocumentTextExtractionInput, {
    nullable: true,
    description: 'Extracts the text of identity documents.',
  })
  documentTextExtraction?: RequestedDocumentTextExtractionInput | null;

  @Field(() => RequestedSupplementaryDocumentTextExtractionInput, {
    nullable: true,
    description: 'Extracts the text of supplementary documents.',
  })
  supplementaryDocumentTextExtraction?: RequestedSupplementaryDocumentTextExtractionInput | null;
}
