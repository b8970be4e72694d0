import { ApiError, badInput, type FieldError } from '../errors/apiError.js';
import { ErrorCode } from '../errors/codes.js';
import type {
  ContactProfile,
  Instructions,
  ProposedDocument,
  ProposedDocumentInput,
  SetInstructionsInput,
} from '../schema/instruction.js';
import { RequirementType, type Requirement } from '../schema/requirement.js';
import type { ConfigurationSource } from './configuration.js';
import { enumValue } from './convert.js';
import {
  validateCountryCode,
  validateDocumentType,
  isGiven,
  validateText,
  MAX_LIST_LENGTH,
  validate,
  validateEach,
  type FieldPaths,
} from './input/rules.js';
import { Loader } from './loader.js';
import { toBranch } from './postOffice.js';
import { withoutNulls } from './input/requestBody.js';
import { toUnlistedRequirement } from './requirement.js';
import type { Yoti } from './yoti/yoti.js';
import { checkId } from './yoti/path.js';
import { json } from './yoti/payload.js';
import type { components } from './yoti/wire.js';

type Wire = components['schemas'];

const PDF = Buffer.from('%PDF-');

/** Instructions for a visit to a branch (in-branch verification). Reference 5.11. */
export class InstructionSource {
  readonly #yoti: Yoti;
  readonly #configurations: ConfigurationSource;
  readonly #instructions = new Loader((sessionId) => this.#read(sessionId));
  readonly #contactProfiles = new Loader((sessionId) => this.#readContactProfile(sessionId));
  readonly #letters = new Loader((sessionId) => this.#readLetter(sessionId));

  constructor(yoti: Yoti, configurations: ConfigurationSource) {
    this.#yoti = yoti;
    this.#configurations = configurations;
  }

  async get(sessionId: string): Promise<Instructions> {
    return this.#instructions.load(checkId(sessionId, 'sessionId'));
  }

  /** The recipient; null, without a call, while there is none. */
  async contactProfile({ sessionId, hasContactProfile }: Instructions): Promise<ContactProfile | null> {
    return hasContactProfile ? this.#contactProfiles.load(sessionId) : null;
  }

  /** The requirement that a document fulfils; only its id when the configuration does not list it. */
  async requirement({ sessionId, requirementId }: ProposedDocument): Promise<Requirement> {
    const { requirements } = await this.#configurations.get(sessionId);
    return requirements.find(({ id }) => id === requirementId) ?? toUnlistedRequirement(requirementId);
  }

  /** The letter as PDF; null until Yoti has created it. */
  async pdf({ sessionId }: Instructions): Promise<Buffer | null> {
    return this.#letters.load(sessionId);
  }

  /** PUT /sessions/{sessionId}/instructions; the letter follows a little later. Docs: ibv/instructions. */
  async set(input: SetInstructionsInput): Promise<string> {
    const { sessionId } = input;
    await this.#yoti.put('/sessions/{sessionId}/instructions', {
      ids: { sessionId },
      payload: json(fromInstructions(input)),
      fieldPaths: fieldPathsOfDocuments(input.documents),
    });
    this.#instructions.clear(sessionId);
    this.#contactProfiles.clear(sessionId);
    this.#letters.clear(sessionId);
    this.#configurations.invalidate(sessionId);
    return sessionId;
  }

  /** POST /sessions/{sessionId}/instructions/email, without a body: requests the e-mail to the person. */
  async requestEmail(sessionId: string): Promise<string> {
    await this.#yoti.post('/sessions/{sessionId}/instructions/email', { ids: { sessionId } });
    return sessionId;
  }

  /** GET /sessions/{sessionId}/instructions. Answers with empty fields while there are none. */
  async #read(sessionId: string): Promise<Instructions> {
    const wire = await this.#yoti.get('/sessions/{sessionId}/instructions', { ids: { sessionId } });
    return toInstructions(wire, sessionId);
  }

  /** GET /sessions/{sessionId}/instructions/contact-profile; 409 while there is none. */
  async #readContactProfile(sessionId: string): Promise<ContactProfile> {
    const wire = await this.#yoti.get('/sessions/{sessionId}/instructions/contact-profile', {
      ids: { sessionId },
    });
    return { firstName: wire.first_name, lastName: wire.last_name, email: wire.email };
  }

  /** GET /sessions/{sessionId}/instructions/pdf; 204 while there is no letter, 409 while there are no instructions. */
  async #readLetter(sessionId: string): Promise<Buffer | null> {
    const letter = await this.#yoti.getBytes('/sessions/{sessionId}/instructions/pdf', {
      ids: { sessionId },
    });
    if (!letter) return null;
    if (!letter.bytes.subarray(0, PDF.length).equals(PDF))
      throw new ApiError(ErrorCode.UPSTREAM_INVALID_RESPONSE);
    return letter.bytes;
  }
}

function toInstructions(wire: Wire['InstructionsView'], sessionId: string): Instructions {
  return {
    hasContactProfile: wire.contact_profile_exists,
    documents: wire.documents.map(({ requirement_id, document }) => ({
      requirementId: requirement_id,
      type: enumValue(RequirementType, document.type),
      countryCode: document.country_code,
      documentType: document.document_type,
      sessionId,
    })),
    branch: wire.branch ? toBranch(wire.branch) : null,
    sessionId,
  };
}

function fromInstructions(input: SetInstructionsInput): Wire['Instructions'] {
  const problems = validateInstructions(input);
  if (problems.length > 0) throw badInput(...problems);
  const { contactProfile, documents, branch } = input;
  return withoutNulls<Wire['Instructions']>({
    contact_profile: {
      first_name: contactProfile.firstName,
      last_name: contactProfile.lastName,
      email: contactProfile.email,
    },
    documents: documents.map(fromDocument),
    branch: {
      type: 'UK_POST_OFFICE',
      fad_code: branch.fadCode,
      name: branch.name,
      address: branch.address,
      post_code: branch.postCode,
      location: branch.location && {
        latitude: branch.location.latitude,
        longitude: branch.location.longitude,
      },
    },
  });
}

function fromDocument(
  { requirementId, type, countryCode, documentType }: ProposedDocumentInput,
  index: number,
): Wire['DocumentProposal'] {
  return {
    requirement_id: checkId(requirementId, `documents[${index}].requirementId`),
    document: { type, country_code: countryCode, document_type: documentType },
  };
}

/** Yoti nests the document in its proposal; our input has one object. */
function fieldPathsOfDocuments(documents: readonly unknown[]): FieldPaths {
  return Object.fromEntries(
    documents.map((_, index) => [`documents[${index}].document`, `documents[${index}]`]),
  );
}

const EMAIL = /^[^\s@]{1,64}@[^\s@.]+(\.[^\s@.]+)+$/;
const FAD_CODE = /^[A-Za-z0-9]{7}$/;

function validateInstructions({ contactProfile, documents, branch }: SetInstructionsInput): FieldError[] {
  const { email } = contactProfile;
  return [
    ...validateText(contactProfile.firstName, 'contactProfile.firstName'),
    ...validateText(contactProfile.lastName, 'contactProfile.lastName'),
    ...validate(
      [email.length > 254 || !EMAIL.test(email), 'contactProfile.email', 'must be an e-mail address'],
      [documents.length > MAX_LIST_LENGTH, 'documents', `must not have more than ${MAX_LIST_LENGTH} entries`],
    ),
    ...validateEach(documents, 'documents', ({ countryCode, documentType }, field) => [
      ...validateCountryCode(countryCode, `${field}.countryCode`),
      ...validateDocumentType(documentType, `${field}.documentType`),
    ]),
    ...validateBranch(branch),
  ];
}

function validateBranch({
  fadCode,
  name,
  address,
  postCode,
  location,
}: SetInstructionsInput['branch']): FieldError[] {
  return [
    ...validate([!FAD_CODE.test(fadCode), 'branch.fadCode', 'must be seven letters and digits']),
    ...(isGiven(name) ? validateText(name, 'branch.name') : []),
    ...(isGiven(address) ? validateText(address, 'branch.address') : []),
    ...(isGiven(postCode) ? validateText(postCode, 'branch.postCode', 16) : []),
    ...validate(
      [
        isGiven(location) && Math.abs(location.latitude) > 90,
        'branch.location.latitude',
        'must be from -90 to 90',
      ],
      [
        isGiven(location) && Math.abs(location.longitude) > 180,
        'branch.location.longitude',
        'must be from -180 to 180',
      ],
    ),
  ];
}
