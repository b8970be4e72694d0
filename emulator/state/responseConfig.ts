import type { Report } from '../scenarios/reports/report.js';

/** Which documents a configured outcome is for; without lists it is for all. */
export interface SandboxDocumentFilter {
  document_types?: string[];
  country_codes?: string[];
}

/** The outcome of one check as the sandbox takes it. */
export interface CheckResult {
  result?: { report?: Report; report_template?: string };
  document_filter?: SandboxDocumentFilter;
  liveness_type?: string;
  response_delay?: number;
}

/** The outcome of one text extraction as the sandbox takes it. */
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

/** Body of PUT …/response-config (reference 14); the last two keys are the emulator's own. */
export interface ResponseConfig {
  check_reports?: { [type: string]: CheckResult | CheckResult[] | number | undefined };
  task_results?: { [type: string]: TaskResult[] | undefined };
  /** A name of `scenario.ts`; what else the body says comes on top. */
  scenario?: string;
  /** Types of checks that end with INTERNAL_ERROR. */
  internal_errors?: string[];
}

/** The configured outcomes of a kind of check, in the order given; empty when nothing is configured. */
export function configuredChecks(config: ResponseConfig | undefined, type: string): CheckResult[] {
  const configured = config?.check_reports?.[type];
  if (configured === undefined || typeof configured === 'number') return [];
  return Array.isArray(configured) ? configured : [configured];
}

/** Milliseconds until background checks are done, when configured. */
export function configuredDelayMs(config: ResponseConfig | undefined): number | undefined {
  const seconds = config?.check_reports?.async_report_delay;
  return typeof seconds === 'number' ? seconds * 1000 : undefined;
}
