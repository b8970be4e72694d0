import { toIdentityReport } from '../../src/datasources/identityReport.js';
import { IdentityReportDocument } from '../operations/operations.generated.js';
import { SESSION_ID, wireSession } from '../support/fixtures/wire.js';
import { useTestServer } from '../support/server/testServer.js';

const MEDIA_ID = '5f6a7b8c-9d0e-4f1a-8b2c-3d4e5f60718f';
const KEY_URL = 'https://keys.yoti.example/reports.pem';

const verification = {
  report_id: 'report-1',
  timestamp: '2026-03-04T05:09:15Z',
  subject_id: 'subject-1',
  trust_framework: 'UK_TFIDA',
  schemes_compliance: [
    { scheme: { type: 'DBS', objective: 'STANDARD', label: 'dbs' }, requirements_met: true },
  ],
  assurance_process: {
    level_of_assurance: 'HIGH',
    policy: 'GPG45',
    procedure: 'H1A',
    assurance: [{ type: 'EVIDENCE_STRENGTH', classification: 4, evidence_links: ['doc-1', 'face-1'] }],
  },
  evidence: {
    documents: [
      {
        evidence_id: 'doc-1',
        timestamp: '2026-03-04T05:09:00Z',
        verifying_org: 'Yoti Ltd',
        passed_checks: [{ check: 'DOCUMENT_IN_DATE' }, { check: 'CHIP_DIGITAL_SIGNATURE' }],
        document_fields: { document_type: 'PASSPORT' },
      },
    ],
    face_capture: { evidence_id: 'face-1', initial_liveness: { type: 'ACTIVE' } },
    electronic_records: [{ evidence_id: 'record-1', provider_org: 'A bureau' }],
  },
  address_verification: { current_address_verified: true },
};
const report = {
  identity_assertion: {
    current_name: { full_name: 'JANE DOE', given_names: 'JANE', family_name: 'DOE', title: 'Dr' },
    date_of_birth: '1988-02-29',
    current_address: { address: { street: 'High Street', country_iso: 'GBR' }, move_in: '2019-05-01' },
  },
  verification_report: verification,
  authentication_report: {
    report_id: 'auth-1',
    policy: 'GPG44',
    level: 'MEDIUM',
    trust_framework: 'UK_TFIDA',
  },
  profile_match_report: {
    provided_profile: { current_name: { full_name: 'JANE DOE' }, current_address: { town_city: 'Leeds' } },
    match: true,
  },
  proof: 'a proof',
  version: 2,
};
const jws = ['e30', Buffer.from(JSON.stringify(report)).toString('base64url'), 'c2ln'].join('.');

describe('a report of an identity profile', () => {
  it('is data, with what has no field under `other`', () => {
    expect(toIdentityReport(report)).toMatchObject({
      identityAssertion: {
        currentName: { fullName: 'JANE DOE', firstName: null, other: [{ name: 'title', value: 'Dr' }] },
        dateOfBirth: '1988-02-29',
        currentAddress: { address: { street: 'High Street', countryIso: 'GBR' }, movedInAt: '2019-05-01' },
      },
      verificationReports: [
        {
          reportId: 'report-1',
          subjectId: 'subject-1',
          compliance: {
            trustFramework: 'UK_TFIDA',
            schemes: [{ scheme: { type: 'DBS', objective: 'STANDARD', label: 'dbs' }, isMet: true }],
          },
          assuranceProcess: {
            levelOfAssurance: 'HIGH',
            procedure: 'H1A',
            assurance: [
              { type: 'EVIDENCE_STRENGTH', classification: '4', evidenceLinks: ['doc-1', 'face-1'] },
            ],
          },
          evidence: [
            {
              link: 'doc-1',
              kind: 'documents',
              verifyingOrganisation: 'Yoti Ltd',
              passedChecks: ['DOCUMENT_IN_DATE', 'CHIP_DIGITAL_SIGNATURE'],
              other: [{ name: 'document_fields', value: '{"document_type":"PASSPORT"}' }],
            },
            { link: 'face-1', kind: 'face_capture', passedChecks: [] },
            { link: 'record-1', kind: 'electronic_records', providerOrganisation: 'A bureau' },
          ],
          other: [{ name: 'address_verification', value: '{"current_address_verified":true}' }],
        },
      ],
      authenticationReport: { reportId: 'auth-1', level: 'MEDIUM', timestamp: null },
      profileMatchReport: {
        providedProfile: {
          currentName: { fullName: 'JANE DOE' },
          currentAddress: { address: { townCity: 'Leeds' } },
        },
        other: [{ name: 'match', value: 'true' }],
      },
      signature: { jws: null, publicKeyUrl: null, proof: 'a proof' },
      other: [{ name: 'version', value: '2' }],
    });
  });

  it('has every verification of an advanced profile once', () => {
    const second = { ...verification, report_id: 'report-2', trust_framework: 'YOTI_GLOBAL' };
    const advanced = { ...report, verification_reports: [verification, second] };
    expect(toIdentityReport(advanced).verificationReports.map(({ reportId }) => reportId)).toEqual([
      'report-1',
      'report-2',
    ]);
  });

  it.each([
    ['beside it', { jws, public_key_url: KEY_URL }],
    ['as its proof', { proof: { jws, public_key_url: KEY_URL } }],
  ])('that is signed has its signature, and is read from it (%s)', (_, signed) => {
    const read = toIdentityReport(signed);
    expect(read.signature).toEqual({ jws, publicKeyUrl: KEY_URL, proof: null });
    expect(read.identityAssertion?.currentName?.fullName).toBe('JANE DOE');
    expect(read.verificationReports).toHaveLength(1);
  });

  it.each(['', 'a', 'a.b.c', 'a.MQ.c', 'a.e30.c'])('that is signed by %j has the signature alone', (text) => {
    expect(toIdentityReport({ jws: text })).toMatchObject({
      signature: { jws: text },
      verificationReports: [],
    });
  });

  it.each([null, 'text', 1, []])('that is %j is no report', (json) => {
    expect(() => toIdentityReport(json)).toThrow('Yoti sent a response that the gateway cannot read.');
  });

  it.each([{}, { verification_report: null, identity_assertion: 1, verification_reports: [null, 'x'] }])(
    'with nothing to read in %j is empty',
    (json) => {
      const { identityAssertion, verificationReports, signature } = toIdentityReport(json);
      expect([identityAssertion, verificationReports, signature]).toEqual([null, [], null]);
    },
  );
});

describe('the field `content`', () => {
  const server = useTestServer({ env: { SESSION_CACHE: 'off' } });
  const media = {
    id: MEDIA_ID,
    type: 'JSON',
    created: '2026-03-04T05:09:15Z',
    last_updated: '2026-03-04T05:09:15Z',
  };
  const profile = { result: 'DONE', identity_profile_report: { trust_framework: 'UK_TFIDA', media } };
  const answers = (path: string, status: number, body: unknown): void =>
    server.emulator.failNext({ method: 'GET', path: new RegExp(`^${path}$`), status, body, times: 5 });
  const content = `/sessions/${SESSION_ID}/media/${MEDIA_ID}/content`;

  it('reads the report with one call, of standard and advanced profiles', async () => {
    const advanced = { result: 'DONE', identity_profile_report: { compliance: [], media } };
    answers(
      `/sessions/${SESSION_ID}`,
      200,
      wireSession({ identity_profile: profile, advanced_identity_profile: advanced }),
    );
    answers(content, 200, report);
    const { session } = await server.executeOrThrow(IdentityReportDocument, { id: SESSION_ID });
    expect(session?.identityProfile?.report?.content?.signature?.proof).toBe('a proof');
    expect(session?.advancedIdentityProfile?.report?.content).toEqual(
      session?.identityProfile?.report?.content,
    );
    expect(server.calls()).toEqual(['GET /sessions/:id', 'GET /sessions/:id/media/:id/content']);
  });

  it.each([
    [404, 'MEDIA_CONTENT_NOT_FOUND', 'NOT_FOUND'],
    [500, 'A_NEW_ONE', 'UPSTREAM_UNAVAILABLE'],
  ])('is null when Yoti answers %i %s: %s', async (status, yotiCode, code) => {
    answers(`/sessions/${SESSION_ID}`, 200, wireSession({ identity_profile: profile }));
    answers(content, status, { code: yotiCode, message: '' });
    const { data, errors } = await server.execute(IdentityReportDocument, { id: SESSION_ID });
    expect(data?.session?.identityProfile?.report).toEqual({ content: null });
    expect(errors).toMatchObject([{ extensions: { code } }]);
  });
});
