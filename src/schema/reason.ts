import { Field, ObjectType } from 'type-graphql';
import { describeEnum } from './enum.js';
import { Sensitive } from './sensitive.js';

/** Sentence for the person, and whether another attempt can end better. */
type Explanation = readonly [message: string, canRetry: boolean];

const photo = (fault: string): Explanation => [`${fault} Please take the photo again.`, true];
const refused = (fault: string): Explanation => [fault, false];

/** Yoti's reason and failure codes. Reference 8 and 19. */
const explanations = {
  PHOTO_OVEREXPOSED: photo('The photo is too bright.'),
  PHOTO_TOO_DARK: photo('The photo is too dark.'),
  PHOTO_TOO_BLURRY: photo('The photo is blurred.'),
  POOR_FOCUS: photo('The photo is out of focus.'),
  POOR_LIGHT: photo('The light is not good enough.'),
  TOO_LIGHT: photo('The photo is too bright.'),
  PARTIAL_SIDE_DOC: photo('The photo does not show the whole side of the document.'),
  PARTIAL_PHOTO: photo('The photo shows only a part of what is needed.'),
  GLARE_OBSTRUCTION: photo('A reflection covers a part of the photo.'),
  OBJECT_OBSTRUCTION: photo('Something covers a part of the photo.'),
  FACE_NOT_FOUND: photo('The photo shows no face.'),
  FACE_PHOTO_LOW_RESOLUTION: photo('The face in the photo is too small.'),
  IMAGE_RESOLUTION_TOO_LOW: photo('The photo has too few details.'),
  BLACK_AND_WHITE_IMAGE: photo('The photo has no colours.'),
  NO_DOCUMENT: photo('The photo shows no document.'),
  DOCUMENT_NOT_FOUND: photo('The photo shows no document.'),
  MISSING_DOCUMENT_SIDE: photo('One side of the document is missing.'),
  MISSING_HOLOGRAM: photo('The hologram of the document was not seen.'),
  NO_HOLOGRAM_MOVEMENT: photo('The hologram of the document was not seen to move.'),
  DOCUMENT_COPY: ['Please use the original document, not a copy or a screen.', true],
  PHOTO_OF_PHOTO: ['Please use a live camera, not a photo of a photo.', true],
  PHOTO_OF_MASK: ['Please show your own face, without a mask.', true],
  FACE_NOT_GENUINE: ['Please show your own face to the camera.', true],
  INCORRECT_DOCUMENT_TYPE: [
    'This is another type of document than the one chosen. Please choose again.',
    true,
  ],
  INCORRECT_MRZ: photo('The machine-readable lines of the document could not be read.'),
  MRZ_VALIDATION: photo('The machine-readable lines of the document could not be verified.'),
  EXTRACTION_FAILED: photo('The text of the document could not be read.'),
  CHIP_PARSE: ['The chip of the document could not be read. Please try again.', true],
  CHIP_SOD_PARSE: ['The chip of the document could not be read. Please try again.', true],
  USER_FAILED_LIVENESS: [
    'It was not seen that a live person is in front of the camera. Please try again.',
    true,
  ],
  MISSING_LIVENESS: ['The check of a live person was not made. Please complete it.', true],
  MISUSE: ['The photos were not taken as asked. Please follow the instructions.', true],
  INVALID: ['The photos cannot be used. Please follow the instructions.', true],
  QUALITY: photo('The quality of the photo is not good enough.'),
  USER_ERROR: photo('The photo shows something else than what was asked for.'),
  ABANDONED: ['The verification was not finished in time. Please start again.', true],
  MANDATORY_DOCUMENT_NOT_PROVIDED: ['A required document is missing. Please start again with it.', true],
  USER_DOES_NOT_HAVE_REQUESTED_DOCUMENTS: ['The requested documents were not available.', true],
  UNABLE_TO_VALIDATE_DOCUMENT: ['The document could not be validated. Please try another document.', true],
  UNABLE_TO_COMPLETE_CHECKS: ['The checks could not be completed. Please try again.', true],
  DOCUMENT_TOO_DAMAGED: ['The document is too damaged. Please use another one.', true],
  COUNTRY_NOT_SUPPORTED: ['Documents of this country are not accepted. Please use another one.', true],
  DOCUMENT_NOT_SUPPORTED: ['This document is not accepted. Please use another one.', true],
  DOCUMENT_VERSION_NOT_SUPPORTED: [
    'This version of the document is not accepted. Please use another one.',
    true,
  ],
  EXPIRED_DOCUMENT: ['The document has expired. Please use a valid one.', true],
  DOC_NUMBER_INVALID: refused('The number of the document is not valid.'),
  ISSUING_AUTHORITY_INVALID: refused('The issuing authority does not confirm the document.'),
  CHIP_DATA_INTEGRITY_FAILED: refused('The data on the chip of the document could not be verified.'),
  CHIP_SIGNATURE_VERIFICATION_FAILED: refused('The chip of the document could not be verified.'),
  CHIP_CSCA_VERIFICATION_FAILED: refused('The chip of the document could not be verified.'),
  DATA_MISMATCH: refused('Details of the document do not agree with each other.'),
  MISMATCH: refused('The details of the documents differ.'),
  NON_LATIN_CHARACTER_IN_NAME: refused('Names in another script than Latin cannot be compared.'),
  NO_VALID_SUBCHECKS: refused('There was nothing that could be compared.'),
  NO_VALID_FIELDS: refused('There were no details that could be looked up.'),
  NO_MATCH_FOUND: refused('No record was found for these details.'),
  NO_MATCH: refused('No match was found.'),
  MATCH_FOUND: refused('A match was found.'),
  POTENTIAL_MATCH: refused('A possible match needs a review.'),
  ADDRESS_MISMATCH: refused('The address could not be confirmed.'),
  COULD_NOT_VERIFY_ADDRESS: refused('The address could not be verified.'),
  UNABLE_TO_VERIFY_ADDRESS: refused('The address could not be verified.'),
  UNABLE_TO_VERIFY_IDENTITY: refused('The identity could not be verified.'),
  DIFFERENT_PERSON: refused('The faces are of different persons.'),
  LARGE_AGE_GAP: refused('The portrait is too old to be compared.'),
  FACE_MATCH_VERIFICATION_FAILED: refused('The face does not match the document.'),
  FACE_MATCH_HIGHER_THRESHOLD_VERIFICATION_FAILED: refused(
    'The face does not match the document well enough.',
  ),
  COUNTERFEIT: refused('The document could not be accepted.'),
  TAMPERED: refused('The document could not be accepted.'),
  FRAUD_LIST_MATCH: refused('The document could not be accepted.'),
  FRAUD_DETECTED: refused('The verification could not be completed.'),
  SUSPECTED_FRAUD: refused('The verification could not be completed.'),
  SYNECTICS_INDICATED_FRAUD: refused('The verification could not be completed.'),
  MISSING_FRAUD_LIST_CHECK: refused('A required check could not be carried out.'),
  DECEASED_WARNING: refused('The details need a review.'),
  PEP_WARNING: refused('The details need a review.'),
  IDENTITY_CHECK_FAILED: refused('The identity could not be confirmed.'),
  ACTIVITY_HISTORY_SCORE_INSUFFICIENT: refused('There are too few records of the identity.'),
  IDENTITY_FRAUD_SCORE_INSUFFICIENT: refused('The identity could not be confirmed.'),
  IDENTITY_FRAUD_AND_ACTIVITY_HISTORY_SCORES_INSUFFICIENT: refused('The identity could not be confirmed.'),
  LEVEL_OF_ASSURANCE_NOT_SUFFICIENT: refused('The required level of assurance was not reached.'),
  ID_DOCUMENT_EXTRACTION: ['The text of the document could not be read. Please try again.', true],
  ID_DOCUMENT_AUTHENTICITY: refused('The document could not be accepted.'),
  ID_DOCUMENT_COUNTRY: ['Documents of this country are not accepted. Please use another one.', true],
  ID_DOCUMENT_FACE_MATCH: refused('The face does not match the document.'),
  ID_DOCUMENT_ADDRESS_VERIFICATION: refused('The address on the document could not be verified.'),
  IDENTITY_CHECK: refused('The identity could not be confirmed.'),
  LIVENESS: ['It was not seen that a live person is in front of the camera. Please try again.', true],
  UNLINKED_DOCUMENT_EVIDENCE: refused('The documents do not belong to one person.'),
  UNKNOWN: refused('The verification did not succeed.'),
} satisfies Record<string, Explanation>;

type Code = keyof typeof explanations;
const codes = Object.keys(explanations) as Code[];
export const ReasonCode = Object.fromEntries(codes.map((code) => [code, code])) as {
  readonly [C in Code]: C;
};
export type ReasonCode = Code;

describeEnum(
  ReasonCode,
  'ReasonCode',
  "Yoti's published reason and failure codes; each is described by its sentence for the person.",
  Object.fromEntries(
    codes.map((code) => [
      code,
      code === 'UNKNOWN' ? 'Code that this version of the gateway does not know.' : explanations[code][0],
    ]),
  ) as Record<Code, string>,
);

@ObjectType({ description: "Meaning of one of Yoti's reason codes." })
export class ReasonExplanation {
  @Sensitive('PERSONAL')
  @Field(() => ReasonCode, {
    description: 'The reason; UNKNOWN for a code that is new, which stands beside it as text.',
  })
  code!: ReasonCode;

  @Sensitive('PERSONAL')
  @Field(() => String, {
    description: 'English sentence that can be shown to the person; of suspected fraud it says nothing.',
  })
  message!: string;

  @Sensitive('PERSONAL')
  @Field(() => Boolean, {
    description: 'Whether another attempt by the person can end better; false for a code that is unknown.',
  })
  canRetry!: boolean;
}

const byCode = new Map<string, ReasonExplanation>(
  codes.map((code) => [code, { code, message: explanations[code][0], canRetry: explanations[code][1] }]),
);

/** Meaning of a reason as Yoti sends it; null without one. The objects are shared. */
export function explain(reason: string | null | undefined): ReasonExplanation | null {
  return reason ? (byCode.get(reason) ?? byCode.get('UNKNOWN')!) : null;
}
