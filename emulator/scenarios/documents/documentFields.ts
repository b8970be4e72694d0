import type { IssuedDocument } from '../../state/document.js';
import type { Session } from '../../state/session.js';

const DAY_MS = 86_400_000;

/** Fields of an identity document (reference 8.10); those of the applicant profile take precedence. */
export function documentFields(session: Session, { type, country }: IssuedDocument, now: number): object {
  const profile = session.specification.resources?.applicant_profile ?? {};
  const [issued, expires] = [now - 900 * DAY_MS, now + 2700 * DAY_MS].map(toDate) as [string, string];
  return {
    full_name: 'JOAN MARIA EXAMPLE',
    given_names: 'JOAN MARIA',
    first_name: 'JOAN',
    middle_name: 'MARIA',
    family_name: 'EXAMPLE',
    date_of_birth: '1990-04-12',
    nationality: country,
    gender: 'FEMALE',
    place_of_birth: 'SPECIMEN TOWN',
    ...profile,
    document_type: type,
    issuing_country: country,
    document_number: '925665416',
    date_of_issue: issued,
    expiration_date: expires,
    ...(type === 'PASSPORT' && { mrz: passportMrz(country, expires) }),
  };
}

/** Expanded document fields: each value with its source. */
export function expandedFields(fields: object): object {
  const plain = Object.entries(fields).filter(([, value]) => typeof value === 'string');
  return {
    fields: plain.map(([name, value]) => ({ name, value: String(value), locale: 'en', source: 'VIZ' })),
  };
}

/** Fields of a supplementary document. */
export function supplementaryFields({ type, country }: IssuedDocument, now: number): object {
  return {
    full_name: 'JOAN MARIA EXAMPLE',
    document_type: type,
    issuing_country: country,
    date_of_issue: toDate(now - 20 * DAY_MS),
    structured_postal_address: {
      building_number: '1',
      address_line1: '1 SPECIMEN STREET',
      postal_code: 'EC1A 1BB',
    },
  };
}

function toDate(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10);
}

/** Machine-readable zone of a TD3 document with check digits (ICAO 9303). */
function passportMrz(country: string, expires: string): object {
  const until = expires.slice(2).replaceAll('-', '');
  const [number, birth, expiry] = ['925665416', '900412', until].map((part) => part + checkDigit(part)) as [
    string,
    string,
    string,
  ];
  const optional = `${'<'.repeat(14)}${checkDigit('')}`;
  const total = checkDigit(`${number}${birth}${expiry}${optional}`);
  const line1 = `P<${country}EXAMPLE<<JOAN<MARIA`.padEnd(44, '<');
  return { type: 2, line1, line2: `${number}${country}${birth}F${expiry}${optional}${total}` };
}

function checkDigit(text: string): number {
  const values = [...text].map((letter) => '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'.indexOf(letter));
  return values.reduce((sum, value, i) => sum + Math.max(value, 0) * ([7, 3, 1][i % 3] ?? 0), 0) % 10;
}
