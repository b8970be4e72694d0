import type { IdentityProfileReport } from '../schema/identityProfile.js';
import type {
  Assurance,
  AssuranceProcess,
  AuthenticationReport,
  CurrentAddress,
  Evidence,
  IdentityAssertion,
  IdentityReport,
  ReportSignature,
  VerificationReport,
} from '../schema/identityReport.js';
import { toFramework } from './identityProfile.js';
import { invalidMedia, isObject, readFields, text, toAddress } from './jsonMedia.js';
import type { MediaSource } from './media.js';
import { parseJson } from './yoti/response.js';

type Json = Record<string, unknown>;

/** Reports of identity profiles: JSON media items. */
export class IdentityReportSource {
  readonly #media: MediaSource;

  constructor(media: MediaSource) {
    this.#media = media;
  }

  content({ media }: IdentityProfileReport): Promise<IdentityReport | null> {
    return this.#media.json(media, toIdentityReport);
  }
}

const SIGNATURE = new Set(['jws', 'public_key_url', 'proof']);

/** Converts the media item of a report; of a signed one, the payload of its JWS. Reference 8.9 and 19. */
export function toIdentityReport(json: unknown): IdentityReport {
  if (!isObject(json)) throw invalidMedia();
  const signature = toSignature(json);
  const unsigned = Object.entries(json).filter(([name]) => !SIGNATURE.has(name));
  const report: Json = { ...payloadOf(signature?.jws), ...Object.fromEntries(unsigned) };
  const {
    identity_assertion: assertion,
    verification_report: standard,
    verification_reports: advanced,
    authentication_report: authentication,
    profile_match_report: match,
    ...rest
  } = report;
  const reports = objectsIn(advanced);
  return {
    identityAssertion: isObject(assertion) ? toAssertion(assertion) : null,
    // An advanced report repeats the first of its verifications under the name that standard reports have.
    verificationReports: (reports.length > 0 ? reports : objectsIn([standard])).map(toVerificationReport),
    authenticationReport: isObject(authentication) ? toAuthenticationReport(authentication) : null,
    profileMatchReport: isObject(match)
      ? {
          providedProfile: isObject(match.provided_profile) ? toAssertion(match.provided_profile) : null,
          other: otherThan(match, 'provided_profile'),
        }
      : null,
    signature,
    other: otherThan(rest),
  };
}

/** The signature stands beside the report, or in its `proof`. */
function toSignature(json: Json): ReportSignature | null {
  const { proof } = json;
  const holder = isObject(proof) && 'jws' in proof ? proof : json;
  const signature = {
    jws: text(holder.jws),
    publicKeyUrl: text(holder.public_key_url),
    proof: holder === proof ? null : text(proof),
  };
  return Object.values(signature).some((value) => value !== null) ? signature : null;
}

/** Payload of a JWS; nothing if it is no JSON object. */
function payloadOf(jws: string | null | undefined): Json {
  const [, payload] = jws?.split('.') ?? [];
  if (payload === undefined) return {};
  try {
    const json = parseJson(Buffer.from(payload, 'base64url').toString());
    return isObject(json) ? json : {};
  } catch {
    return {};
  }
}

function toAssertion(json: Json): IdentityAssertion {
  const { current_name: name, current_address: address, date_of_birth: birth, ...rest } = json;
  return {
    currentName: isObject(name)
      ? readFields(name, ['fullName', 'givenNames', 'firstName', 'middleName', 'familyName'])
      : null,
    dateOfBirth: text(birth),
    currentAddress: isObject(address) ? toCurrentAddress(address) : null,
    other: otherThan(rest),
  };
}

/** The address stands by itself or with the date of moving in. */
function toCurrentAddress(json: Json): CurrentAddress {
  const { address, move_in: movedInAt, ...rest } = json;
  const parts = isObject(address) ? address : rest;
  return { address: Object.keys(parts).length > 0 ? toAddress(parts) : null, movedInAt: text(movedInAt) };
}

function toVerificationReport(json: Json): VerificationReport {
  const { trust_framework, schemes_compliance, assurance_process: process, evidence, ...rest } = json;
  return {
    ...readFields(rest, ['reportId', 'timestamp', 'subjectId']),
    compliance: toFramework({
      trust_framework: text(trust_framework),
      schemes_compliance: objectsIn(schemes_compliance),
    }),
    assuranceProcess: isObject(process) ? toAssuranceProcess(process) : null,
    evidence: isObject(evidence) ? toEvidence(evidence) : [],
  };
}

const toAssuranceProcess = (json: Json): AssuranceProcess => ({
  levelOfAssurance: text(json.level_of_assurance),
  policy: text(json.policy),
  procedure: text(json.procedure),
  assurance: objectsIn(json.assurance).map(({ type, classification, evidence_links }): Assurance => ({
    type: text(type),
    classification: text(classification),
    evidenceLinks: textsIn(evidence_links),
  })),
});

/** Evidence by kind: the report has an object or a list of objects under each kind's name. */
const toEvidence = (evidence: Json): Evidence[] =>
  Object.entries(evidence).flatMap(([kind, items]) =>
    objectsIn(Array.isArray(items) ? items : [items]).map(
      ({ evidence_id, timestamp, verifying_org, provider_org, passed_checks, ...rest }) => ({
        link: text(evidence_id),
        kind,
        timestamp: text(timestamp),
        verifyingOrganisation: text(verifying_org),
        providerOrganisation: text(provider_org),
        passedChecks: objectsIn(passed_checks).flatMap(({ check }) => text(check) ?? []),
        other: otherThan(rest),
      }),
    ),
  );

const toAuthenticationReport = (json: Json): AuthenticationReport =>
  readFields(json, ['reportId', 'timestamp', 'policy', 'level']);

const objectsIn = (list: unknown): Json[] => (Array.isArray(list) ? list.filter(isObject) : []);

const textsIn = (list: unknown): string[] =>
  Array.isArray(list) ? list.flatMap((value) => text(value) ?? []) : [];

function otherThan(json: Json, ...known: string[]): IdentityReport['other'] {
  const rest = Object.fromEntries(Object.entries(json).filter(([name]) => !known.includes(name)));
  return readFields(rest, []).other;
}
