import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { canary, shortCanary } from '../fixtures/canaries.js';
import { fillSchema, type Particulars } from '../contract/contractFill.js';
import { particularsOf } from '../contract/contractParticulars.js';
import { readContract } from '../contract/contractWalk.js';
import { address, applicantProfile, documentFields, identityReport } from '../fixtures/examples.js';
import { FACE_ID, JPEG } from '../fixtures/wire.js';

type Json = Record<string, unknown>;
/** A request that contains this text is never answered. */
export const SILENCE = 'the rest is silence';

/** An answer in place of the usual one. */
export type Mishap = (response: ServerResponse) => void;

const PREFIX = '/idverify/v1';
const contract = readContract();
const mediaId = (n: number): string => `0c0ffee0-0000-4000-8000-00000000000${n}`;
const [FIELDS, EXPANDED, PROFILE, ATTEMPT, REPORT] = [1, 2, 3, 4, 5].map(mediaId) as [
  string,
  string,
  string,
  string,
  string,
];

/** Texts of Yoti's that the schema has no mark for: they may be logged, so no canary stands there. */
const OPEN = new Set([
  'StaticLivenessResource.capture_type',
  'Breakdown.sub_check',
  'Check.scheme',
  'Pool.label',
  'FamiliarFaceSearchResultConfig.pool_label',
  'CaSources.types',
  'CaSources.search_profile',
  'WatchlistSummary.search_config.categories',
  'WatchlistSummary.search_config',
  'SupportedCountry.code',
  'SupportedDocument.type',
  'FaceContent.face.content_type',
  'IdentityProfile.identity_profile_report.trust_framework',
  'AdvancedIdentityProfile.identity_profile_report.compliance.trust_framework',
  'SchemeCompliance.scheme.type',
  'SchemeCompliance.scheme.objective',
  'SchemeCompliance.scheme.label',
  'SdkConfig.locale',
  'SdkConfig.preset_issuing_country',
  'SdkConfig.brand_id',
]);

const word = (count: number, at: string): string => (OPEN.has(at) ? `text ${count}` : canary());

/** Replaces each text by a canary; names stay. */
function withCanaries(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withCanaries);
  if (typeof value !== 'object' || value === null) return canary();
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, withCanaries(inner)]));
}

const medium =
  (id: string): Particulars[string] =>
  (fill) => ({ ...(fill({ $ref: '#/components/schemas/Media' }, '') as Json), id, type: 'JSON' });
const held =
  (id: string): Particulars[string] =>
  (fill) => ({ media: medium(id)(fill) });

const particulars: Particulars = {
  ...particularsOf(contract, 0),
  'SessionResult.state': () => 'ONGOING',
  'StaticLivenessResource.id': () => ATTEMPT,
  'Check.resources_used': () => [ATTEMPT],
  'Breakdown.details': () => [
    { name: 'confidence_score', value: '0.918273645' },
    { name: 'matching_pool', value: mediaId(8) },
    { name: 'matching_applicant', value: mediaId(9) },
    { name: 'name', value: canary() },
  ],
  'WatchlistSummary.total_hits': () => 918_273_645,
  'UkPostOfficeBranch.fad_code': () => shortCanary(),
  'IdDocumentResource.document_fields': held(FIELDS),
  'IdDocumentResource.expanded_document_fields': held(EXPANDED),
  'SupplementaryDocumentResource.document_fields': held(FIELDS),
  'ApplicantProfileResource.media': medium(PROFILE),
  'IdentityProfile.identity_profile_report.media': medium(REPORT),
  'AdvancedIdentityProfile.identity_profile_report.media': medium(REPORT),
  'Applicant.faces.archetype_face': () => FACE_ID,
  'FaceContent.face.data': () => picture().toString('base64'),
};

/** An answer as the contract has it, by the name of its schema. */
export const filled = (name: string): Json => fillSchema(contract, name, 0, particulars, word);
const picture = (): Buffer => Buffer.concat([JPEG, Buffer.from(canary())]);

const json: Record<string, () => unknown> = {
  [FIELDS]: () => ({
    ...(withCanaries(documentFields) as Json),
    structured_postal_address: withCanaries(address),
  }),
  [EXPANDED]: () => ({ fields: [{ name: 'full_name', value: canary(), locale: 'en', source: 'MRZ' }] }),
  [PROFILE]: () => withCanaries(applicantProfile),
  [REPORT]: () => ({ ...(withCanaries(identityReport) as Json), [canary()]: canary() }),
};

/** Responses of operations that have more than a named schema. */
const others: Record<string, () => unknown> = {
  // A field that the contract does not have: drift, which is logged without its name.
  getTrackedDevices: () => [{ ...filled('TrackedDeviceEvent'), [canary()]: canary() }],
  addApplicantFace: () => ({ id: FACE_ID }),
  lookupUkPostOffice: () => ({ branches: [filled('UkPostOfficeBranch')] }),
  getInstructions: () => ({ ...filled('InstructionsView'), contact_profile_exists: true }),
  getInstructionsPdf: () => Buffer.from(`%PDF-${canary()}`),
};

/** Path of the token endpoint; not below the base URL. */
const TOKENS = '/auth/v1/oauth/token';

interface Endpoint {
  method: string;
  path: RegExp;
  answer: (path: string) => unknown;
}

const endpoints: Endpoint[] = Object.entries(contract.paths).flatMap(([template, item]) =>
  Object.entries(item).flatMap(([method, { operationId: id, responses }]) => {
    if (!responses) return [];
    const success = Object.entries(responses).find(([status]) => status.startsWith('2'))?.[1];
    const reference = success?.content?.['application/json']?.schema.$ref?.split('/').at(-1);
    const path = new RegExp(`^${PREFIX}${template.replace(/\{\w+\}/g, '[^/]+')}$`);
    const answer = others[id] ?? (reference ? () => filled(reference) : () => undefined);
    const content = (asked: string): unknown => json[asked.split('/').at(-2) ?? '']?.() ?? picture();
    return { method: method.toUpperCase(), path, answer: id === 'getMediaContent' ? content : answer };
  }),
);
endpoints.push({
  method: 'POST',
  path: new RegExp(`^${TOKENS}$`),
  answer: () => ({ access_token: canary(), token_type: 'Bearer', expires_in: 3_600 }),
});

/**
 * A Yoti in whose answers everything that is marked in the schema is a canary of its own; it answers everything and
 * checks nothing.
 */
export class CanaryYoti {
  /** Text of all requests. */
  received = '';
  /** For each request, but for a token, until it is taken away. */
  mishap: Mishap | undefined;
  /** Faulty response to a token request. */
  tokenMishap: Mishap | undefined;
  readonly #server = createServer((request, response) => void this.#answer(request, response));

  async start(): Promise<void> {
    await once(this.#server.listen(0, '127.0.0.1'), 'listening');
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}${PREFIX}`;
  }

  async stop(): Promise<void> {
    if (!this.#server.listening) return;
    this.#server.close().closeAllConnections();
    await once(this.#server, 'close');
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method, url = '' } = request;
    const text = String(await buffer(request));
    this.received += `${method} ${url}\n${text}\n`;
    if (text.includes(SILENCE)) return;
    const mishap = url === TOKENS ? this.tokenMishap : this.mishap;
    if (mishap) return mishap(response);
    const [path = ''] = url.split('?');
    const endpoint = endpoints.find((one) => one.method === method && one.path.test(path));
    const body = endpoint?.answer(path);
    response.statusCode = endpoint ? (body === undefined ? 204 : 200) : 404;
    response.setHeader('x-yoti-text', canary());
    if (Buffer.isBuffer(body)) response.setHeader('content-type', 'image/jpeg').end(body);
    else if (body === undefined) response.end();
    else response.setHeader('content-type', 'application/json').end(JSON.stringify(body));
  }
}
