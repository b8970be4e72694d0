import type { Report } from '../scenarios/reports/report.js';

/** Documents that a configured outcome applies to; all if there are no lists. */
export interface SandboxDocumentFilter {
  document_types?: string[];
  country_codes?: string[];
}

/** Configured outcome of a check. */
export interface CheckResult {
  result?: { report?: Report; report_template?: string };
  document_filter?: SandboxDocumentFilter;
  liveness_type?: string;
  response_delay?: number;
}

/** Configured outcome of a text extraction. */
export interface TaskResult {
  result?: {
    document_fields?: Record<string, unknown>;
    document_id_photo?: { content_type?: string; data?: string };
    detected_country?: string;
    detected_document_type?: string;
    recommendation?: object;
  };
  document_filter?: SandboxDocumentFilter;
  response_delay?: number;
  result_template?: string;
}

/** Body of PUT …/response-config (reference 14); only the emulator has the last two fields. */
export interface ResponseConfig {
  check_reports?: { [type: string]: CheckResult | CheckResult[] | number | undefined };
  task_results?: { [type: string]: TaskResult[] | undefined };
  /** Name of a row in `contract/scenarios.json`; the outcomes in the body take precedence. */
  scenario?: string;
  /** Types of checks that end with INTERNAL_ERROR. */
  internal_errors?: string[];
}

/** Configured outcomes of a type of check, in order. */
export function configuredChecks(config: ResponseConfig | undefined, type: string): CheckResult[] {
  const configured = config?.check_reports?.[type];
  if (configured === undefined || typeof configured === 'number') return [];
  return Array.isArray(configured) ? configured : [configured];
}

/** Configured duration of background checks. */
export function configuredDelayMs(config: ResponseConfig | undefined): number | undefined {
  const seconds = config?.check_reports?.async_report_delay;
  return typeof seconds === 'number' ? seconds * 1000 : undefined;
}
