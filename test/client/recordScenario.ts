import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import {
  AddApplicantToPoolDocument,
  CompleteSessionDocument,
  CreatePoolDocument,
  CreateSessionDocument,
  NextActionsDocument,
  SessionDocument,
  SessionOutcomeDocument,
  SetSessionOutcomeDocument,
  WholeSessionDocument,
  type CreateSessionInput,
  type SandboxScenario,
} from '../operations/operations.generated.js';
import { expectDefined } from '../support/fixtures/expectDefined.js';
import type { Clock } from '../support/server/clock.js';
import { enrolledApplicant, startFaceAuth } from '../support/server/sessions.js';
import type { TestServer } from '../support/server/testServer.js';

type Json = { [name: string]: unknown };

/** Session of a scenario as a frontend reads it: before the person, after the person, and at its end. */
export interface Recording {
  started: Json;
  /** Only where the session goes on after the person has left. */
  waiting?: Json;
  finished: Json;
}

const FACE = new Set<SandboxScenario>([
  'APPROVE',
  'SOMEBODY_ELSE',
  'SPOOFED_LIVENESS',
  'RETRY_THEN_APPROVE',
  'THREE_FAILED_ATTEMPTS',
  'SPOOF_THEN_SOMEBODY_ELSE',
  'LIVENESS_NOT_AVAILABLE',
  'SLOW_LIVENESS',
  'PHOTO_OF_MASK',
  'PHOTO_OF_PHOTO',
  'COMPARISON_NOT_AVAILABLE',
  'EXPIRED_SESSION',
  'SLOW_CHECKS',
  'CHECK_INTERNAL_ERROR',
]);

const documents: CreateSessionInput = {
  checks: [{ liveness: {} }, { documentAuthenticity: {} }, { documentFaceMatch: {} }],
  tasks: [{ documentTextExtraction: { manualCheck: 'FALLBACK' } }],
  documents: [{ idDocument: {} }],
};

/** What a session asks for besides face authentication, by what the scenario is about. */
const inputs: { [scenario in SandboxScenario]?: CreateSessionInput } = {
  DOCUMENTS_DIFFER: {
    ...documents,
    checks: [{ documentComparison: true }],
    documents: [{ idDocument: {} }, { idDocument: {} }],
  },
  THIRD_PARTY_MISMATCH: { ...documents, checks: [{ thirdPartyIdentityCheck: {} }] },
  THIRD_PARTY_UNKNOWN: { ...documents, checks: [{ thirdPartyIdentityCheck: {} }] },
  WATCHLIST_HIT: { ...documents, checks: [{ watchlistScreening: { categories: ['SANCTIONS'] } }] },
  IDENTITY_PROFILE_ABORTED: {
    ...documents,
    identityProfileRequirements: { trustFramework: 'UK_TFIDA', scheme: { type: 'DBS', objective: 'BASIC' } },
    subject: { subjectId: 'subject-1' },
  },
};

/** Plays scenarios with the gateway and the emulator, and records what a frontend reads. */
export class ScenarioRecorder {
  #applicantId = '';
  #poolId = '';

  constructor(
    private readonly server: TestServer,
    private readonly clock: Clock,
  ) {}

  async prepare(): Promise<void> {
    this.#applicantId = (await enrolledApplicant(this.server)).applicantId;
    const { createPool } = await this.server.executeOrThrow(CreatePoolDocument, {
      input: { label: 'Members' },
    });
    this.#poolId = expectDefined(createPool).pool.id;
    await this.server.executeOrThrow(AddApplicantToPoolDocument, {
      input: { applicantId: this.#applicantId, poolId: this.#poolId },
    });
  }

  async record(scenario: SandboxScenario): Promise<Recording> {
    const sessionId = await this.#start(scenario);
    const started = await this.#read(sessionId);
    await this.server.executeOrThrow(SetSessionOutcomeDocument, { input: { sessionId, scenario } });
    if (scenario !== 'EXPIRED_SESSION')
      await this.server.executeOrThrow(CompleteSessionDocument, { input: { sessionId } });
    const waiting = await this.#read(sessionId);
    this.clock.pass(60);
    const finished = waiting.state === 'ONGOING' ? await this.#read(sessionId) : waiting;
    return withoutChance({ started, ...(waiting !== finished && { waiting }), finished });
  }

  async #start(scenario: SandboxScenario): Promise<string> {
    if (FACE.has(scenario)) return expectDefined(await startFaceAuth(this.server, this.#applicantId)).id;
    const pool: CreateSessionInput = {
      checks: [{ liveness: {} }, { faceSearch: { poolId: this.#poolId, approvalCriteria: 'MATCH' } }],
    };
    const input = scenario.startsWith('POOL_') ? pool : (inputs[scenario] ?? documents);
    const { createSession } = await this.server.executeOrThrow(CreateSessionDocument, { input });
    return expectDefined(expectDefined(createSession).session).id;
  }

  /** Every field that the operations of a frontend select, in one object. */
  async #read(id: string): Promise<Json> {
    const parts: unknown[] = [];
    const queries: TypedDocumentNode<{ session: object | null }, { id: string }>[] = [
      WholeSessionDocument,
      SessionDocument,
      SessionOutcomeDocument,
      NextActionsDocument,
    ];
    for (const query of queries)
      parts.push(expectDefined((await this.server.executeOrThrow(query, { id })).session));
    return parts.reduce(merge) as Json;
  }
}

/** Joins two results for one object; they differ only in what was selected. */
function merge(a: unknown, b: unknown): unknown {
  if (Array.isArray(a) && Array.isArray(b)) return a.map((item, index) => merge(item, b[index]));
  if (!isJson(a) || !isJson(b)) return b === undefined ? a : b;
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return Object.fromEntries([...names].map((name) => [name, merge(a[name], b[name])]));
}

const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The recording with ids in order of their appearance and a time that starts at noon, so that two runs are equal. */
function withoutChance(recording: Recording): Recording {
  const ids = new Map<string, string>();
  const start = Date.parse((recording.started.expiresAt as string) ?? '') - 900_000;
  return JSON.parse(JSON.stringify(recording), (name, value: unknown) => {
    if (typeof value !== 'string') return value;
    if (name === 'clientSessionToken') return 'SESSION_TOKEN';
    if (name === 'url')
      return 'https://user-view.example/web/index.html?sessionID=SESSION_ID&sessionToken=SESSION_TOKEN';
    const time = /^\d{4}-\d\d-\d\dT/.test(value) ? Date.parse(value) : NaN;
    if (!Number.isNaN(time)) return new Date(Date.UTC(2026, 0, 15, 12) + time - start).toISOString();
    return value.replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, (id) => {
      const known = ids.get(id) ?? `00000000-0000-4000-8000-${String(ids.size + 1).padStart(12, '0')}`;
      ids.set(id, known);
      return known;
    });
  }) as Recording;
}
