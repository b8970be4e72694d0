import { approval, type Breakdown, rejection, type Report } from './report.js';

/** The sub-check that fails and whether the check could be made at all. */
interface ReportTemplate {
  fails: string[];
  value: 'APPROVE' | 'REJECT' | 'NOT_AVAILABLE';
  reason?: string;
}

const rejects = (reason: string, ...fails: string[]): ReportTemplate => ({ fails, value: 'REJECT', reason });
const notAvailable = (reason: string): ReportTemplate => ({ fails: [], value: 'NOT_AVAILABLE', reason });

/** Templates of the sandbox (reference 14); what exactly AUTO_FAIL reports is not published. */
const TEMPLATES: { [type: string]: { [name: string]: ReportTemplate } } = {
  ID_DOCUMENT_AUTHENTICITY: {
    TAMPERED: rejects('TAMPERED', 'no_sign_of_tampering'),
    DOCUMENT_COPY: rejects('DOCUMENT_COPY', 'physical_document_captured'),
    FRAUD_LIST_MATCH: rejects('FRAUD_LIST_MATCH', 'fraud_list_check'),
    PHOTO_TOO_BLURRY: notAvailable('PHOTO_TOO_BLURRY'),
    GLARE_OBSTRUCTION: notAvailable('GLARE_OBSTRUCTION'),
  },
  ID_DOCUMENT_FACE_MATCH: {
    AUTO_FAIL: { fails: ['ai_face_match'], value: 'APPROVE' },
    MANUAL_FAIL: rejects('DIFFERENT_PERSON', 'manual_face_match'),
    FAIL: rejects('DIFFERENT_PERSON', 'ai_face_match', 'manual_face_match'),
  },
};

/** The report that a template stands for, on the sub-checks of the check; an unknown one rejects with its name. */
export function reportFromTemplate(type: string, name: string, breakdown: Breakdown[]): Report {
  const passed = breakdown.map((line) => ({ ...line, result: 'PASS' as const }));
  if (name === 'SUCCESS') return approval(passed);
  const { fails, value, reason } = TEMPLATES[type]?.[name] ?? rejects(name);
  if (value === 'NOT_AVAILABLE') {
    return { recommendation: { value, ...(reason && { reason }) }, breakdown: [] };
  }
  const lines = withReview(type, passed).map((line) =>
    fails.includes(line.sub_check) ? failed(line) : line,
  );
  return value === 'APPROVE' ? approval(lines) : rejection(lines, reason);
}

/** The face match templates speak of a person's review too. */
function withReview(type: string, lines: Breakdown[]): Breakdown[] {
  const isMissing = lines.every(({ sub_check: name }) => name !== 'manual_face_match');
  return type === 'ID_DOCUMENT_FACE_MATCH' && isMissing
    ? [...lines, { sub_check: 'manual_face_match', result: 'PASS', details: [], process: 'EXPERT_REVIEW' }]
    : lines;
}

function failed(line: Breakdown): Breakdown {
  const details = line.details?.map(({ name, value }) => ({
    name,
    value: name === 'confidence_score' ? '0.02' : value,
  }));
  return { ...line, result: 'FAIL', ...(details && { details }) };
}
