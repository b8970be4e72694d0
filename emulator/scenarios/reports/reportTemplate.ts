import { approval, type Breakdown, rejection, type Report } from './report.js';

/** Outcome that a template stands for, with the sub-checks that fail. */
interface ReportTemplate {
  fails: string[];
  value: 'APPROVE' | 'REJECT' | 'NOT_AVAILABLE';
  reason?: string;
}

const rejects = (reason: string, ...fails: string[]): ReportTemplate => ({ fails, value: 'REJECT', reason });
const notAvailable = (reason: string): ReportTemplate => ({ fails: [], value: 'NOT_AVAILABLE', reason });

/** Report templates of the sandbox (reference 14); the report of AUTO_FAIL is an assumption. */
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

/** Report of a template on the check's own sub-checks; an unknown template rejects with its name as reason. */
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

/** Breakdown with the manual face match, which the face match templates refer to. */
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
