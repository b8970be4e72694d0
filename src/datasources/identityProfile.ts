import {
  IdentityProfileResult,
  type FrameworkCompliance,
  type IdentityProfile,
  type IdentityProfileFailure,
  type ImportToken,
  type SchemeCompliance,
} from '../schema/identityProfile.js';
import { explain } from '../schema/reason.js';
import { optionalEnumValue } from './convert.js';
import { toMedia } from './media.js';
import type { components } from './yoti/wire.js';

type Wire = components['schemas'];

/** A standard profile: one trust framework. */
export function toIdentityProfile(wire: Wire['IdentityProfile'], sessionId: string): IdentityProfile {
  const report = wire.identity_profile_report;
  return {
    ...toCommon(wire),
    report: report
      ? {
          frameworks: [toFramework(report)],
          media: report.media ? toMedia(report.media, sessionId) : null,
        }
      : null,
  };
}

/** An advanced profile: any number of trust frameworks. */
export function toAdvancedIdentityProfile(
  wire: Wire['AdvancedIdentityProfile'],
  sessionId: string,
): IdentityProfile {
  const report = wire.identity_profile_report;
  return {
    ...toCommon(wire),
    report: report
      ? {
          frameworks: (report.compliance ?? []).map(toFramework),
          media: report.media ? toMedia(report.media, sessionId) : null,
        }
      : null,
  };
}

export function toImportToken(
  wire: NonNullable<Wire['SessionResult']['import_token']>,
  sessionId: string,
): ImportToken {
  return {
    media: wire.media ? toMedia(wire.media, sessionId) : null,
    failureReason: wire.failure_reason ?? null,
  };
}

type Common = Pick<Wire['IdentityProfile'], 'subject_id' | 'result' | 'failure_reason'>;

function toCommon({ subject_id, result, failure_reason }: Common): Omit<IdentityProfile, 'report'> {
  return {
    subjectId: subject_id ?? null,
    result: optionalEnumValue(IdentityProfileResult, result),
    failure: failure_reason ? toFailure(failure_reason) : null,
  };
}

function toFailure({
  reason_code,
  requirements_not_met_details,
}: Wire['IdentityProfileFailure']): IdentityProfileFailure {
  return {
    reasonCode: reason_code ?? null,
    explanation: explain(reason_code),
    unmetRequirements: (requirements_not_met_details ?? []).map((unmet) => ({
      failureType: unmet.failure_type ?? null,
      explanation: explain(unmet.failure_type),
      documentType: unmet.document_type ?? null,
      documentCountry: unmet.document_country_iso_code ?? null,
      auditId: unmet.audit_id ?? null,
      details: unmet.details ?? null,
    })),
  };
}

interface WireFramework {
  trust_framework?: string | null;
  schemes_compliance?: Wire['SchemeCompliance'][] | null;
}

export function toFramework({ trust_framework, schemes_compliance }: WireFramework): FrameworkCompliance {
  return { trustFramework: trust_framework ?? null, schemes: (schemes_compliance ?? []).map(toScheme) };
}

function toScheme({
  scheme,
  requirements_met,
  requirements_not_met_info,
}: Wire['SchemeCompliance']): SchemeCompliance {
  return {
    scheme: scheme
      ? { type: scheme.type ?? null, objective: scheme.objective ?? null, label: scheme.label ?? null }
      : null,
    isMet: requirements_met ?? null,
    notMetInfo: requirements_not_met_info ?? null,
  };
}
