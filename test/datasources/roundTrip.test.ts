import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { pictureOf } from '../../emulator/scenarios/picture.js';
import { scenarios } from '../../emulator/scenarios/scenario.js';
import { Clock } from '../support/server/clock.js';
import { expectDefined } from '../support/fixtures/expectDefined.js';
import { useTestServer } from '../support/server/testServer.js';
import { TestClient } from '../support/emulator/testClient.js';
import { everything } from '../support/emulator/everything.js';
import {
  AddApplicantFaceDocument,
  CreateApplicantDocument,
  CreateFaceCaptureResourceDocument,
  CreatePoolDocument,
  CreateSessionDocument,
  InstructionsDocument,
  PostOfficeBranchesDocument,
  SessionConfigurationDocument,
  SessionDocumentsDocument,
  SupportedDocumentsDocument,
  TrackedDevicesDocument,
  WholeApplicantDocument,
  WholeSessionDocument,
} from '../operations/operations.generated.js';
import { fillSchema } from '../support/contract/contractFill.js';
import { checkTypesOf, particularsOf } from '../support/contract/contractParticulars.js';
import { readContract } from '../support/contract/contractWalk.js';
import {
  address,
  applicantProfile,
  documentFields,
  expandedFields,
  sdkConfig,
} from '../support/fixtures/examples.js';
import {
  applicantToWire,
  asText,
  branchToWire,
  compact,
  configurationToWire,
  contactToWire,
  countryToWire,
  documentFieldsToWire,
  eventToWire,
  expandedFieldsToWire,
  faceToWire,
  instructionsToWire,
  profileFieldsToWire,
  sessionToWire,
} from '../support/contract/toWire.js';
import {
  APPLICANT_ID,
  createdApplicant,
  createdSession,
  FACE_ID,
  REQUIREMENT_ID,
  RESOURCE_ID,
  SESSION_ID,
  wireApplicant,
  wireConfiguration,
  wireNewSession,
  wireSession,
} from '../support/fixtures/wire.js';

/*
 * Round trip: a response of Yoti, read through the gateway and mapped back to the wire, equals the original. Allowed
 * differences: an empty list or object may be absent (`compact`), a finished session has no token and no seconds left,
 * and the values of JSON media are text (`asText`), and the one applicant profile outside of the list is in it.
 */

type Json = Record<string, unknown>;
type Resources = Json & { applicant_profile?: Json; applicant_profiles?: Json[] };

const clock = new Clock();
const server = useTestServer({ now: clock.now, env: { SESSION_CACHE: 'off' } });
let yoti: TestClient;
let poolId: string;
beforeAll(async () => {
  yoti = new TestClient(server.emulator);
  poolId = (await yoti.send('POST', '/pools', { json: { label: 'Members' } })).body.id as string;
});
afterEach(() => server.emulator.clearFaults());

/** Lets Yoti answer this, once unless it is asked more often. */
function answers(path: string, body: unknown, { method = 'GET', times = 1 } = {}): void {
  server.emulator.failNext({ method, path: new RegExp(`^${path}$`), status: 200, body, times });
}

/** What Yoti says at this moment. */
async function sent(path: string): Promise<Json> {
  const { status, body } = await yoti.send('GET', path);
  expect(status).toBe(200);
  return body as Json;
}

const get = <D, V>(document: TypedDocumentNode<D, V>, variables: V): Promise<D> =>
  server.executeOrThrow(document, variables);

async function session(id: string): Promise<unknown> {
  return compact(
    sessionToWire(expectDefined((await get(WholeSessionDocument, { id })).session), clock.now()),
  );
}

async function configuration(id: string): Promise<unknown> {
  const { session: found } = await get(SessionConfigurationDocument, { id });
  return compact(
    configurationToWire({ id, configuration: expectDefined(found?.configuration) }, clock.now()),
  );
}

async function trackedDevices(id: string): Promise<unknown> {
  const { session: found } = await get(TrackedDevicesDocument, { id });
  return expectDefined(found?.trackedDevices).map(eventToWire);
}

async function instructions(id: string): Promise<{ view: unknown; contact: unknown }> {
  const found = expectDefined((await get(InstructionsDocument, { id })).session?.instructions);
  return {
    view: compact(instructionsToWire(found)),
    contact: found.contactProfile && contactToWire(found.contactProfile),
  };
}

async function applicant(id: string): Promise<{ applicant: unknown; face: unknown }> {
  const found = expectDefined((await get(WholeApplicantDocument, { id })).applicant);
  return { applicant: compact(applicantToWire(found)), face: compact(faceToWire(found)) };
}

/**
 * A session as the graph can know it: the token and its time belong to a session that is not over, and an applicant profile
 * outside of the list is the last in it.
 */
function known({
  client_session_token: token,
  client_session_token_ttl: ttl = 0,
  resources,
  ...rest
}: Json): unknown {
  const isOver = rest.state !== 'ONGOING';
  const { applicant_profile: profile, applicant_profiles: profiles = [], ...others } = resources as Resources;
  return compact({
    ...rest,
    resources: { ...others, applicant_profiles: profile ? [...profiles, profile] : profiles },
    client_session_token_ttl: isOver ? 0 : ttl,
    client_session_token: isOver ? null : token,
  });
}

const NESTED = new Set(['structured_postal_address', 'mrz', 'document_template']);

describe('the examples of the documentation come back whole:', () => {
  it.each([
    ['the result of a session', wireSession()],
    ['a session that has just begun', wireNewSession()],
  ])('%s', async (_, body) => {
    answers(`/sessions/${SESSION_ID}`, body);
    expect(await session(SESSION_ID)).toEqual(known(body));
  });

  it('the configuration of a session', async () => {
    answers(`/sessions/${SESSION_ID}`, wireNewSession());
    answers(`/sessions/${SESSION_ID}/configuration`, wireConfiguration());
    expect(await configuration(SESSION_ID)).toEqual(compact(wireConfiguration()));
  });

  it('an applicant and the image of its face', async () => {
    const face = { face: { data: '/9j/4AAQ', content_type: 'image/jpeg' } };
    answers(`/applicants/${APPLICANT_ID}`, wireApplicant());
    answers(`/applicants/${APPLICANT_ID}/faces/${FACE_ID}`, face);
    expect(await applicant(APPLICANT_ID)).toEqual({ applicant: compact(wireApplicant()), face });
  });

  it('what creations answer', async () => {
    answers('/sessions', createdSession, { method: 'POST' });
    const made = expectDefined(
      (await get(CreateSessionDocument, { input: { checks: [{ liveness: {} }] } })).createSession,
    );
    expect({
      session_id: made.session?.id,
      client_session_token: made.session?.clientSessionToken,
      client_session_token_ttl: (Date.parse(expectDefined(made.session?.expiresAt)) - clock.now()) / 1000,
    }).toEqual(createdSession);

    answers('/applicants', createdApplicant, { method: 'POST' });
    const { createApplicant } = await get(CreateApplicantDocument, { input: {} });
    expect({
      id: createApplicant?.applicant.id,
      created_at: createApplicant?.applicant.createdAt,
      faces: { archetype_face: createApplicant?.applicant.face?.id },
    }).toMatchObject({ id: createdApplicant.id, created_at: createdApplicant.created_at, faces: {} });

    const face = { id: FACE_ID };
    answers(`/applicants/${APPLICANT_ID}/faces`, face, { method: 'POST' });
    const input = { applicantId: APPLICANT_ID, image: '/9j/4AAQ' };
    const { addApplicantFace } = await get(AddApplicantFaceDocument, { input });
    expect(addApplicantFace?.face).toEqual(face);

    const pool = { id: '90ab12cd-34ef-4567-89ab-cdef01234567', label: 'Watch list' };
    answers('/pools', pool, { method: 'POST' });
    expect((await get(CreatePoolDocument, { input: { label: pool.label } })).createPool?.pool).toEqual(pool);

    answers(
      `/sessions/${SESSION_ID}/resources/face-capture`,
      { id: RESOURCE_ID, frames: 1 },
      { method: 'POST' },
    );
    const { createFaceCaptureResource } = await get(CreateFaceCaptureResourceDocument, {
      input: { sessionId: SESSION_ID, requirementId: REQUIREMENT_ID },
    });
    expect(createFaceCaptureResource?.resource).toMatchObject({ id: RESOURCE_ID });
  });

  it('the supported documents', async () => {
    const countries = [
      {
        code: 'GBR',
        supported_documents: [
          { type: 'DRIVING_LICENCE', is_strictly_latin: true, requirements: { date_from: '1999-01-31' } },
          { type: 'PASSPORT', is_strictly_latin: true },
        ],
      },
    ];
    answers('/supported-documents', { supported_countries: countries });
    const { supportedDocuments } = await get(SupportedDocumentsDocument, {});
    expect(compact(expectDefined(supportedDocuments).map(countryToWire))).toEqual(countries);
  });

  it('what was read from documents, and what the business said', async () => {
    const holder = (id: string): object => ({ media: { id, type: 'JSON' } });
    const ids = [1, 2, 3, 4].map((number) => `5b6c7d8e-9fa0-4b1c-8d2e-3f405162738${number}`);
    const [fields, expanded, bill, profile] = ids as [string, string, string, string];
    const document = {
      tasks: [],
      document_fields: holder(fields),
      expanded_document_fields: holder(expanded),
    };
    const resources = {
      id_documents: [{ id: 'd2a4c6e8-0f13-4b57-8c9d-1e2f3a4b5c01', ...document }],
      supplementary_documents: [
        { id: 'd2a4c6e8-0f13-4b57-8c9d-1e2f3a4b5c02', tasks: [], document_fields: holder(bill) },
      ],
      applicant_profiles: [
        { id: 'd2a4c6e8-0f13-4b57-8c9d-1e2f3a4b5c03', tasks: [], media: { id: profile, type: 'JSON' } },
      ],
    };
    answers(`/sessions/${SESSION_ID}`, wireSession({ resources }));
    const content = (id: string): string => `/sessions/${SESSION_ID}/media/${id}/content`;
    answers(content(fields), documentFields);
    answers(content(expanded), expandedFields);
    answers(content(bill), { structured_postal_address: address });
    answers(content(profile), applicantProfile);

    expect(await jsonMedia(SESSION_ID)).toEqual([
      { fields: compact(asText(documentFields, NESTED)), expanded: compact(expandedFields) },
      { fields: compact(asText({ structured_postal_address: address }, NESTED)) },
      { profile: compact(asText(applicantProfile, NESTED)) },
    ]);
  });
});

/** The typed JSON media of a session, by document, in Yoti's words. */
async function jsonMedia(id: string): Promise<Json[]> {
  const { session: found } = await get(SessionDocumentsDocument, { id });
  return expectDefined(found).resources.flatMap((resource): Json[] => {
    switch (resource.__typename) {
      case 'IdDocumentResource':
        return [
          {
            fields: resource.fields && compact(documentFieldsToWire(resource.fields)),
            expanded: resource.expandedFields && compact(expandedFieldsToWire(resource.expandedFields)),
          },
        ];
      case 'SupplementaryDocumentResource':
        return [{ fields: resource.fields && compact(documentFieldsToWire(resource.fields)) }];
      case 'ApplicantProfileResource':
        return [{ profile: resource.profile && compact(profileFieldsToWire(resource.profile)) }];
      default:
        return [];
    }
  });
}

const contract = readContract();
/** Enough for each value of the longest enumeration. */
const turns = checkTypesOf(contract).map((_, turn) => turn);

const filled = (name: string, turn: number): Json =>
  JSON.parse(JSON.stringify(fillSchema(contract, name, turn, particularsOf(contract, turn)))) as Json;

describe('an answer with everything in it that the contract has comes back whole:', () => {
  it.each(turns)('a session, turn %d', async (turn) => {
    const body = filled('SessionResult', turn);
    answers(`/sessions/${body.session_id}`, body);
    expect(await session(body.session_id as string)).toEqual(known(body));
  });

  it.each(turns)('a configuration, turn %d', async (turn) => {
    const body = filled('SessionConfiguration', turn);
    answers(`/sessions/${body.session_id}`, wireNewSession({ session_id: body.session_id }));
    answers(`/sessions/${body.session_id}/configuration`, body);
    expect(await configuration(body.session_id as string)).toEqual(compact(body));
  });

  it.each(turns.slice(0, 3))(
    'tracked devices, instructions, an applicant, and lists, turn %d',
    async (turn) => {
      const events = [0, 1, 2].map((add) => filled('TrackedDeviceEvent', turn + add));
      const view = { ...filled('InstructionsView', turn), contact_profile_exists: true };
      const contact = filled('ContactProfile', turn);
      const path = `/sessions/${SESSION_ID}`;
      answers(path, wireSession(), { times: 2 });
      answers(`${path}/tracked-devices`, events);
      answers(`${path}/instructions`, view);
      answers(`${path}/instructions/contact-profile`, contact);
      answers(`${path}/configuration`, wireConfiguration());
      expect(await trackedDevices(SESSION_ID)).toEqual(events);
      expect(await instructions(SESSION_ID)).toEqual({ view: compact(view), contact });

      const body = filled('Applicant', turn);
      const face = filled('FaceContent', turn);
      const { archetype_face } = body.faces as Json;
      answers(`/applicants/${body.id}`, body);
      answers(`/applicants/${body.id}/faces/${archetype_face}`, face);
      expect(await applicant(body.id as string)).toEqual({ applicant: compact(body), face });

      const { supported_countries } = filled('SupportedDocuments', turn);
      answers('/supported-documents', { supported_countries });
      const { supportedDocuments } = await get(SupportedDocumentsDocument, {});
      expect(expectDefined(supportedDocuments).map(countryToWire)).toEqual(supported_countries);

      const branches = [filled('UkPostOfficeBranch', turn), filled('UkPostOfficeBranch', turn + 1)];
      answers('/lookup/uk-post-office', { branches }, { method: 'POST' });
      const { postOfficeBranches } = await get(PostOfficeBranchesDocument, { searchText: 'EC1A 1BB' });
      expect(expectDefined(postOfficeBranches).map(branchToWire)).toEqual(branches);
    },
  );

  it('but for the key of the business at its watchlist provider', async () => {
    const body = filled('SessionResult', 0);
    const secret = { api_key: 'never to be seen' };
    const checks = (body.checks as { report: { watchlist_summary?: { search_config: Json } } }[]).map(
      (check) => {
        const { watchlist_summary: summary, ...report } = check.report;
        return {
          ...check,
          report: { ...report, ...(summary && { watchlist_summary: { search_config: secret } }) },
        };
      },
    );
    answers(`/sessions/${body.session_id}`, { ...body, checks });
    const { session: found } = await get(WholeSessionDocument, { id: body.session_id as string });
    expect(JSON.stringify(found)).toContain('searchConfig');
    expect(JSON.stringify(found)).not.toContain(secret.api_key);
  });
});

describe('what the emulator answers comes back whole', () => {
  async function play(scenario: string): Promise<{ id: string; token: string }> {
    const specification = { ...everything(poolId), sdk_config: sdkConfig };
    const created = await yoti.readySession(specification);
    await yoti.send('PUT', `/sessions/${created.id}/response-config`, { json: { scenario } });
    return created;
  }

  /** Everything that can be read of a session, at this moment. */
  async function expectSame(id: string): Promise<void> {
    const path = `/sessions/${id}`;
    const result = await sent(path);
    expect(await session(id)).toEqual(known(result));
    expect(await configuration(id)).toEqual(compact(await sent(`${path}/configuration`)));
    expect(await trackedDevices(id)).toEqual(await sent(`${path}/tracked-devices`));
    expect(await jsonMedia(id)).toEqual(await sentMedia(result));
  }

  /** The JSON media that a session's result names. */
  async function sentMedia(result: Json): Promise<Json[]> {
    const read = async (held: unknown): Promise<Json | null> => {
      const { media } = (held ?? {}) as { media?: { id: string } };
      return media ? sent(`/sessions/${result.session_id}/media/${media.id}/content`) : null;
    };
    const text = async (held: unknown): Promise<unknown> => {
      const json = await read(held);
      return json && compact(asText(json, NESTED));
    };
    const { id_documents, supplementary_documents, applicant_profiles } = result.resources as Record<
      string,
      Json[]
    >;
    const all: Json[] = [];
    for (const document of id_documents ?? []) {
      const expanded = await read(document.expanded_document_fields);
      all.push({ fields: await text(document.document_fields), expanded: expanded && compact(expanded) });
    }
    for (const document of supplementary_documents ?? [])
      all.push({ fields: await text(document.document_fields) });
    for (const profile of applicant_profiles ?? []) all.push({ profile: await text(profile) });
    return all;
  }

  beforeAll(async () => {
    const face = { data: pictureOf('a member').bytes.toString('base64') };
    const { id } = (await yoti.send('POST', '/applicants', { json: { face } })).body as { id: string };
    await yoti.send('POST', `/pools/${poolId}/applicants`, { json: { applicant_id: id } });
  });

  it('before the person has come', async () => {
    await expectSame((await play('APPROVE')).id);
  });

  it.each([...scenarios.keys()])('in %s, and after it', async (scenario) => {
    const created = await play(scenario);
    await yoti.agent(created);
    await expectSame(created.id);
    const { state } = await sent(`/sessions/${created.id}`);
    if (state !== 'ONGOING') return;
    clock.pass(60);
    await expectSame(created.id);
  });

  it('for a ZOOM capture and a bare session', async () => {
    const zoom = {
      requested_checks: [{ type: 'LIVENESS', config: { liveness_type: 'ZOOM', max_retries: 1 } }],
    };
    const created = await yoti.session(zoom);
    await yoti.agent(created);
    await expectSame(created.id);
  });

  it('for a visit to a branch', async () => {
    const { id } = await yoti.session({
      requested_checks: [{ type: 'IBV_VISUAL_REVIEW_CHECK', config: { manual_check: 'IBV' } }],
      required_documents: [{ type: 'ID_DOCUMENT' }],
      ibv_options: { support: 'MANDATORY' },
    });
    const path = `/sessions/${id}/instructions`;
    expect((await instructions(id)).view).toEqual(compact(await sent(path)));

    const { capture } = (await sent(`/sessions/${id}/configuration`)) as {
      capture: { required_resources: { id: string }[] };
    };
    const contact = { first_name: 'Joan', last_name: 'Example', email: 'joan@mail.example' };
    const [branch] = (
      await yoti.send('POST', '/lookup/uk-post-office', { json: { search_string: 'EC1A 1BB' } })
    ).body.branches as Json[];
    const json = {
      contact_profile: contact,
      documents: [
        {
          requirement_id: capture.required_resources[0]?.id,
          document: { type: 'ID_DOCUMENT', country_code: 'GBR', document_type: 'PASSPORT' },
        },
      ],
      branch,
    };
    expect((await yoti.send('PUT', path, { json })).status).toBe(200);
    expect(await instructions(id)).toEqual({ view: compact(await sent(path)), contact });
    expect((await instructions(id)).view).toMatchObject({ documents: json.documents, branch });
  });

  it('for applicants, documents and branches', async () => {
    const face = { data: pictureOf('a new member').bytes.toString('base64') };
    const { id, faces } = (await yoti.send('POST', '/applicants', { json: { face } })).body as {
      id: string;
      faces: { archetype_face: string };
    };
    await yoti.send('POST', `/pools/${poolId}/applicants`, { json: { applicant_id: id } });
    expect(await applicant(id)).toEqual({
      applicant: compact(await sent(`/applicants/${id}`)),
      face: await sent(`/applicants/${id}/faces/${faces.archetype_face}`),
    });

    for (const includeNonLatin of [false, true]) {
      const { supportedDocuments } = await get(SupportedDocumentsDocument, { includeNonLatin });
      const query = `includeNonLatin=${includeNonLatin}&${yoti.query()}`;
      const { body } = await yoti.send('GET', '/supported-documents', { query });
      expect(compact(expectDefined(supportedDocuments).map(countryToWire))).toEqual(
        compact(body.supported_countries),
      );
    }

    const { postOfficeBranches } = await get(PostOfficeBranchesDocument, { searchText: 'EC1A 1BB' });
    const looked = await yoti.send('POST', '/lookup/uk-post-office', { json: { search_string: 'EC1A 1BB' } });
    expect(compact(expectDefined(postOfficeBranches).map(branchToWire))).toEqual(looked.body.branches);
  });
});
