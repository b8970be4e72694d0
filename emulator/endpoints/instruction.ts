import { requireSession } from '../http/access.js';
import type { Endpoint } from '../http/endpoint.js';
import { invalidProperty, yotiError } from '../http/errors.js';
import { renderPdf } from '../scenarios/documents/pdf.js';
import type { EmulatorState } from '../state/emulatorState.js';
import type { Instructions } from '../state/instruction.js';
import { notify } from '../state/notification.js';
import { type Branch, findBranch } from '../state/postOffice.js';
import { type Session, stateOf } from '../state/session.js';

function setInstructions(emulator: EmulatorState, session: Session, instructions: Instructions): void {
  const state = stateOf(session, emulator.now());
  if (state !== 'ONGOING' || session.finishedAt !== undefined) {
    throw yotiError(state === 'EXPIRED' ? 'SESSION_EXPIRED' : 'SESSION_LOCKED');
  }
  session.instructions = { ...instructions, branch: requireBranch(instructions) };
  notify(emulator, session, 'new_pdf_supplied');
}

/** Complete branch; clients may give its code alone. */
function requireBranch({ branch }: Instructions): Branch {
  if (branch.fad_code === undefined) throw invalidProperty('branch.fad_code', 'must not be null');
  const known = findBranch(branch.fad_code);
  if (!known) throw invalidProperty('branch.fad_code', 'Provided fadCode does not relate to any branch');
  return { ...known, ...branch, type: known.type };
}

function requireInstructions({ instructions }: Session): Instructions {
  if (!instructions) throw yotiError('INSTRUCTIONS_NOT_COMPLETE');
  return instructions;
}

function letter({ contact_profile: person, documents, branch }: Instructions): Buffer {
  const items = documents.map(({ document }) => `- ${document.document_type} (${document.country_code})`);
  return renderPdf([
    'SPECIMEN - made by the emulator',
    '',
    `Dear ${person.first_name} ${person.last_name},`,
    `please bring to ${branch.name}, ${branch.address}, ${branch.post_code}:`,
    ...items,
  ]);
}

const PATH = '/sessions/:sessionId/instructions';

/** In-branch instructions: the letter, its parts and the email. */
export const instructionEndpoints: Endpoint[] = [
  {
    method: 'PUT',
    path: PATH,
    operation: 'putInstructions',
    access: 'either',
    handle: (emulator, request) => {
      setInstructions(emulator, requireSession(emulator, request), request.body as Instructions);
      return { status: 200 };
    },
  },
  {
    method: 'GET',
    path: PATH,
    operation: 'getInstructions',
    access: 'either',
    handle: (emulator, request) => {
      const { instructions } = requireSession(emulator, request);
      const { documents = [], branch = null } = instructions ?? {};
      return { status: 200, body: { contact_profile_exists: Boolean(instructions), documents, branch } };
    },
  },
  {
    method: 'GET',
    path: `${PATH}/pdf`,
    operation: 'getInstructionsPdf',
    access: 'either',
    handle: (emulator, request) => ({
      status: 200,
      bytes: letter(requireInstructions(requireSession(emulator, request))),
      contentType: 'application/pdf',
    }),
  },
  {
    method: 'GET',
    path: `${PATH}/contact-profile`,
    operation: 'getContactProfile',
    access: 'application',
    handle: (emulator, request) => ({
      status: 200,
      body: requireInstructions(requireSession(emulator, request)).contact_profile,
    }),
  },
  {
    method: 'POST',
    path: `${PATH}/email`,
    operation: 'triggerInstructionsEmail',
    access: 'application',
    handle: (emulator, request) => {
      const session = requireSession(emulator, request);
      requireInstructions(session);
      notify(emulator, session, 'instructions_email_requested');
      return { status: 200 };
    },
  },
];
