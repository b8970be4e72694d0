import { sessionOf } from '../http/access.js';
import { type Endpoint } from '../http/endpoint.js';
import { invalid, refusal } from '../http/errors.js';
import { notify } from '../http/notification.js';
import { pdfOf } from '../scenarios/documents/pdf.js';
import { type Branch, findBranch } from '../state/postOffice.js';
import { type Session, stateOf } from '../state/session.js';
import { type Yoti } from '../state/emulatorState.js';

/** What a customer is told about the visit to a branch (reference 5.11). */
export interface Instructions {
  contact_profile: { first_name: string; last_name: string; email: string };
  documents: { document: { country_code: string; document_type: string } }[];
  branch: Partial<Branch> & { type: string };
}

function put(yoti: Yoti, session: Session, instructions: Instructions): void {
  const state = stateOf(session, yoti.now());
  if (state !== 'ONGOING' || session.finishedAt !== undefined) {
    throw refusal(state === 'EXPIRED' ? 'SESSION_EXPIRED' : 'SESSION_LOCKED');
  }
  session.instructions = { ...instructions, branch: branchOf(instructions) };
  notify(yoti, session, 'new_pdf_supplied');
}

/** Clients may name a branch by its code alone. */
function branchOf({ branch }: Instructions): Branch {
  if (branch.fad_code === undefined) {
    throw invalid('branch.fad_code', 'must not be null');
  }
  const known = findBranch(branch.fad_code);
  if (!known) {
    throw invalid('branch.fad_code', 'Provided fadCode does not relate to any branch');
  }
  return { ...known, ...branch, type: known.type };
}

function required({ instructions }: Session): Instructions {
  if (!instructions) {
    throw refusal('INSTRUCTIONS_NOT_COMPLETE');
  }
  return instructions;
}

function letter({ contact_profile: person, documents, branch }: Instructions): Buffer {
  const items = documents.map(({ document }) => `- ${document.document_type} (${document.country_code})`);
  return pdfOf([
    'SPECIMEN - made by the emulator',
    '',
    `Dear ${person.first_name} ${person.last_name},`,
    `please bring to ${branch.name}, ${branch.address}, ${branch.post_code}:`,
    ...items,
  ]);
}

const path = '/sessions/:sessionId/instructions';

/** In-branch instructions: the letter, its parts and the request to mail it. */
export const instructionsEndpoints: Endpoint[] = [
  {
    method: 'PUT',
    path,
    operation: 'putInstructions',
    access: 'either',
    handle: (yoti, call) => {
      put(yoti, sessionOf(yoti, call), call.body as Instructions);
      return { status: 200 };
    },
  },
  {
    method: 'GET',
    path,
    operation: 'getInstructions',
    access: 'either',
    handle: (yoti, call) => {
      const { instructions } = sessionOf(yoti, call);
      const { documents = [], branch = null } = instructions ?? {};
      return { status: 200, body: { contact_profile_exists: Boolean(instructions), documents, branch } };
    },
  },
  {
    method: 'GET',
    path: `${path}/pdf`,
    operation: 'getInstructionsPdf',
    access: 'either',
    handle: (yoti, call) => ({
      status: 200,
      bytes: letter(required(sessionOf(yoti, call))),
      contentType: 'application/pdf',
    }),
  },
  {
    method: 'GET',
    path: `${path}/contact-profile`,
    operation: 'getContactProfile',
    access: 'application',
    handle: (yoti, call) => ({ status: 200, body: required(sessionOf(yoti, call)).contact_profile }),
  },
  {
    method: 'POST',
    path: `${path}/email`,
    operation: 'triggerInstructionsEmail',
    access: 'application',
    handle: (yoti, call) => {
      const session = sessionOf(yoti, call);
      required(session);
      notify(yoti, session, 'instructions_email_requested');
      return { status: 200 };
    },
  },
];
