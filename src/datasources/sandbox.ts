import { ApiError } from '../errors/apiError.js';
import { ErrorCode } from '../errors/codes.js';
import type {
  CompleteSessionInput,
  SetSessionOutcomeInput,
  SimulatedDocumentInput,
} from '../schema/sandbox.js';
import { SessionState } from '../schema/session.js';
import { scenarios } from './scenario.js';
import type { SessionSource } from './session.js';
import type { Yoti } from './yoti/yoti.js';
import { json } from './yoti/payload.js';

/** Yoti's sandbox and the emulator: sets outcomes and acts as the user. Not available in production. */
export class SandboxSource {
  readonly #yoti: Yoti;
  readonly #sessions: SessionSource;

  constructor(yoti: Yoti, sessions: SessionSource) {
    this.#yoti = yoti;
    this.#sessions = sessions;
  }

  /**
   * PUT /sessions/{sessionId}/response-config
   * `scenario` is an extension of the emulator, for outcomes that the sandbox cannot express. Reference 14.
   */
  async setOutcome({ sessionId, scenario }: SetSessionOutcomeInput): Promise<string> {
    const { id } = await this.#sessions.get(sessionId);
    await this.#yoti.put('/sessions/{sessionId}/response-config', {
      ids: { sessionId: id },
      payload: json({ ...scenarios[scenario], scenario }),
    });
    this.#sessions.invalidate(id);
    return id;
  }

  /** POST /agent, with the client session token, which is read from the session. Reference 14. */
  async complete({ sessionId, idDocuments, supplementaryDocuments }: CompleteSessionInput): Promise<string> {
    const { id, clientSessionToken, state } = await this.#sessions.get(sessionId);
    if (state === SessionState.EXPIRED) throw new ApiError(ErrorCode.SESSION_EXPIRED);
    if (clientSessionToken === null) throw new ApiError(ErrorCode.CONFLICT);
    await this.#yoti.post('/agent', {
      alsoInvalidates: `/sessions/${id}`,
      payload: json({
        session_id: id,
        client_session_token: clientSessionToken,
        resources: {
          ...(idDocuments && { id_documents: idDocuments.map(toDocument) }),
          ...(supplementaryDocuments && { supplementary_documents: supplementaryDocuments.map(toDocument) }),
        },
      }),
    });
    this.#sessions.invalidate(id);
    return id;
  }
}

function toDocument({ issuingCountry, documentType }: SimulatedDocumentInput): object {
  return { issuing_country: issuingCountry, document_type: documentType, capture_method: 'CAMERA' };
}
