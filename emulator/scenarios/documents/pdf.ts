/** One-page PDF of text lines. */
export function renderPdf(lines: string[]): Buffer {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    stream(lines),
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ].map((content, index) => `${index + 1} 0 obj\n${content}\nendobj\n`);
  return Buffer.from(assemble(objects), 'latin1');
}

function stream(lines: string[]): string {
  const text = lines.map((line) => `(${line.replace(/[\\()]/g, '\\$&')}) Tj T*`).join('\n');
  const content = `BT /F1 12 Tf 16 TL 60 780 Td\n${text}\nET`;
  return `<< /Length ${Buffer.byteLength(content, 'latin1')} >>\nstream\n${content}\nendstream`;
}

/** Header, objects, and the cross-reference table with the byte offset of each object. */
function assemble(objects: string[]): string {
  const head = '%PDF-1.4\n';
  const starts = objects.map((_, i) => head.length + objects.slice(0, i).join('').length);
  const body = head + objects.join('');
  const entries = starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${entries}`;
  return `${body}${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`;
}
