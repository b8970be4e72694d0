import { ApiError } from '../errors/apiError.js';
import { ErrorCode } from '../errors/codes.js';
import { CheckType } from '../schema/check.js';
import { BiometricConsent, type SessionConfiguration } from '../schema/configuration.js';
import { RequirementType } from '../schema/requirement.js';
import { toSdkConfig } from './configuredSdk.js';
import { enumValue } from './convert.js';
import { toDeadline, type DeadlineDeps } from './deadline.js';
import { Loader } from './loader.js';
import { toOptionalMedia } from './media.js';
import { toRequirement } from './requirement.js';
import type { Yoti } from './yoti/yoti.js';
import { checkId } from './yoti/path.js';
import type { components } from './yoti/wire.js';

/** Configurations of sessions: requested checks, and requirements that are still open. */
export class ConfigurationSource {
  readonly #yoti: Yoti;
  readonly #deps: DeadlineDeps;
  readonly #configurations = new Loader((sessionId) => this.#read(sessionId));

  constructor(yoti: Yoti, deps: DeadlineDeps) {
    this.#yoti = yoti;
    this.#deps = deps;
  }

  async get(sessionId: string): Promise<SessionConfiguration> {
    return this.#configurations.load(checkId(sessionId, 'sessionId'));
  }

  /** Call after a write, which may change the state of a requirement. */
  invalidate(sessionId: string): void {
    this.#configurations.clear(sessionId);
  }

  /** Id of the FACE_CAPTURE requirement; CONFLICT without one, because waiting would not help as with SESSION_NOT_READY. */
  async faceCaptureRequirement(sessionId: string): Promise<string> {
    const { requirements } = await this.get(sessionId);
    const requirement = requirements.find(({ type }) => type === RequirementType.FACE_CAPTURE);
    if (!requirement) throw new ApiError(ErrorCode.CONFLICT, { fieldErrors: [noRequirement] });
    return requirement.id;
  }

  /** GET /sessions/{sessionId}/configuration. Docs: face-comparison; reference 5.4 and 7. */
  async #read(sessionId: string): Promise<SessionConfiguration> {
    const askedAt = this.#deps.now();
    const wire = await this.#yoti.get('/sessions/{sessionId}/configuration', { ids: { sessionId } });
    return toConfiguration(wire, sessionId, (ttl) => toDeadline(sessionId, ttl, this.#deps, askedAt));
  }
}

const noRequirement = {
  field: 'sessionId',
  message: 'is of a session that requires no face capture; request a face comparison when creating it',
};

function toConfiguration(
  wire: components['schemas']['SessionConfiguration'],
  sessionId: string,
  deadlineIn: (seconds: number) => Date,
): SessionConfiguration {
  const ttl = wire.client_session_token_ttl;
  return {
    expiresAt: ttl > 0 ? deadlineIn(ttl) : null,
    requestedChecks: wire.requested_checks.map((type) => enumValue(CheckType, type)),
    biometricConsent: enumValue(BiometricConsent, wire.capture.biometric_consent),
    requirements: wire.capture.required_resources.map(toRequirement),
    sdkConfig: wire.sdk_config ? toSdkConfig(wire.sdk_config) : null,
    tracksIpAddress: wire.track_ip_address ?? null,
    applicantProfileMedia: toOptionalMedia(wire.applicant_profile, sessionId),
  };
}
