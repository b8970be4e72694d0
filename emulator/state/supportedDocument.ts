/** Type of document that Yoti supports. */
export interface SupportedDocument {
  type: string;
  is_strictly_latin?: boolean;
  requirements?: { date_from: string };
}

/** Supported documents of a country; `code` is ISO 3166-1 alpha-3. */
export interface SupportedCountry {
  code: string;
  supported_documents: SupportedDocument[];
}

/** Types by their letter in the table below; `*` marks documents in non-Latin script. */
const TYPES_BY_LETTER: Record<string, string> = {
  P: 'PASSPORT',
  D: 'DRIVING_LICENCE',
  N: 'NATIONAL_ID',
  R: 'RESIDENCE_PERMIT',
  T: 'TRAVEL_DOCUMENT',
  S: 'STATE_ID',
  V: 'VOTER_ID',
};

const DOCUMENTS_BY_COUNTRY = `ALB:PDN ARE:P*N*D* ARG:PDN AUS:PDS AUT:PDNR BEL:PDNR BGD:P*N BGR:PDN*R BRA:PDN CAN:PDST CHE:PDNRT CHL:PN
  CHN:P*N* COL:PN CYP:PDNR CZE:PDNR DEU:PDNRT DNK:PDRT EGY:P*N* ESP:PDNR EST:PDNR FIN:PDNRT FRA:PDNRT GBR:PDRT
  GHA:PDNV GRC:PDNR HKG:PN HRV:PDNR HUN:PDNR IDN:PDN IND:PDV IRL:PDR ISL:PD ISR:P*D*N* ITA:PDNR JPN:P*D*R* KEN:PDN
  KOR:P*D* LTU:PDNR LUX:PDNR LVA:PDNR MEX:PDV MLT:PDNR MYS:PD NGA:PDNV NLD:PDNRT NOR:PDNR NZL:PDT PAK:PN* PER:PN
  PHL:PD POL:PDNR PRT:PDNR ROU:PDNR RUS:P*D* SGP:PDN SVK:PDNR SVN:PDNR SWE:PDNRT THA:P*N* TUR:PDN UKR:P*D*N*
  USA:PDSRT VNM:PN ZAF:PDN`;

const EXTRA_DOCUMENTS: Record<string, SupportedDocument[]> = {
  CAN: [document('HEALTH_CARD')],
  GBR: ['CITIZENCARD', 'POSTOFFICE', 'YOUNGSCOT'].map((type) => document(type)),
  IND: [document('AADHAAR'), document('PAN')],
  MYS: [document('MYKAD')],
  PHL: ['PHILSYS_ID', 'POSTAL_ID', 'PROFESSIONAL_ID', 'SSS_ID_CARD', 'UMID', 'VOTER_ID'].map((type) =>
    document(type),
  ),
  USA: [document('NEXUS_CARD')],
};

const ISSUED_FROM: Record<string, string> = {
  'GBR DRIVING_LICENCE': '1999-01-31',
  'ITA NATIONAL_ID': '2016-07-04',
};

const countries: SupportedCountry[] = DOCUMENTS_BY_COUNTRY.split(/\s+/).map((row) => {
  const [code = '', marks = ''] = row.split(':');
  const documents = (marks.match(/[A-Z]\*?/g) ?? []).map((mark) => marked(code, mark));
  return { code, supported_documents: [...documents, ...(EXTRA_DOCUMENTS[code] ?? [])] };
});

function marked(country: string, mark: string): SupportedDocument {
  const type = TYPES_BY_LETTER[mark.charAt(0)] ?? mark;
  const from = ISSUED_FROM[`${country} ${type}`];
  return { ...document(type, !mark.endsWith('*')), ...(from && { requirements: { date_from: from } }) };
}

function document(type: string, isStrictlyLatin = true): SupportedDocument {
  return { type, is_strictly_latin: isStrictlyLatin };
}

/** Countries with their supported documents; those in non-Latin script only if included. */
export function supportedCountries(includeNonLatin: boolean): SupportedCountry[] {
  return countries
    .map(({ code, supported_documents }) => ({
      code,
      supported_documents: supported_documents.filter((d) => includeNonLatin || d.is_strictly_latin),
    }))
    .filter(({ supported_documents }) => supported_documents.length > 0);
}
