import type { IssuedDocument } from '../../state/document.js';
import type { EmulatorState } from '../../state/emulatorState.js';
import { configuredChecks, type SandboxDocumentFilter } from '../../state/responseConfig.js';
import type { Session } from '../../state/session.js';
import type { Breakdown, Report } from './report.js';
import { reportFromTemplate } from './reportTemplate.js';

/** Outcome and delay that the response config has for a check; undefined if it has none. */
export interface ConfiguredOutcome {
  outcome?: Report | 'INTERNAL_ERROR';
  delayMs?: number;
}

/** Outcome configured for the nth check of a type; the last entry applies to all further checks. */
export function configuredOutcome(
  emulator: EmulatorState,
  session: Session,
  type: string,
  index = 0,
  document?: IssuedDocument,
  breakdown: Breakdown[] = [],
): ConfiguredOutcome {
  const config = emulator.responseConfig(session);
  if (config?.internal_errors?.includes(type)) return { outcome: 'INTERNAL_ERROR' };
  const results = configuredChecks(config, type).filter(({ document_filter: filter }) =>
    matchesFilter(filter, document),
  );
  const { result, response_delay: delay } = results[Math.min(index, results.length - 1)] ?? {};
  const outcome =
    result?.report ??
    (result?.report_template && reportFromTemplate(type, result.report_template, breakdown));
  return { ...(outcome && { outcome }), ...(delay !== undefined && { delayMs: delay * 1000 }) };
}

/** True if the filter is absent or includes the document. */
export function matchesFilter(filter: SandboxDocumentFilter | undefined, document?: IssuedDocument): boolean {
  if (!document) return true;
  const { document_types: types = [], country_codes: countries = [] } = filter ?? {};
  return (
    (types.length === 0 || types.includes(document.type)) &&
    (countries.length === 0 || countries.includes(document.country))
  );
}
