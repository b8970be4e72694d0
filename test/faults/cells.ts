import { finished } from 'node:stream/promises';
import { FaultProxy } from '../../emulator/faults/faultProxy.js';
import { networkFaults } from '../../emulator/faults/networkFaults.js';
import { YotiEmulator } from '../../emulator/yotiEmulator.js';
import { ApiError } from '../../src/errors/apiError.js';
import type { DataSources } from '../../src/datasources/index.js';
import { AbortHandle } from '../../src/datasources/yoti/abortHandle.js';
import { createDispatcher } from '../../src/datasources/yoti/dispatcher.js';
import { FakeYoti, SDK_ID } from '../support/emulator/fakeYoti.js';
import { jpeg } from '../support/fixtures/images.js';
import { throwAwayKey } from '../support/fixtures/keys.js';
import { operationNames, operations, type Operation } from './faultBook.js';

/** The deadline of a cell; an attempt may take a quarter of it to begin, and another to end. */
export const DEADLINE_MS = 10_000;
const ATTEMPT_MS = DEADLINE_MS / 4;
const PATIENT_MS = 60_000;

/** Outcome of one cell. */
export interface Observation {
  /** In the words of the fault book. */
  outcome: string;
  ms: number;
  /** Requests of the operation that reached Yoti, with their nonces. */
  nonces: string[];
}

/** Ids that the operations use. */
interface Ids {
  sessionId: string;
  resourceId: string;
  mediaId: string;
  applicantId: string;
  sparedApplicantId: string;
}

const run: Record<Operation, (sources: DataSources, ids: Ids) => Promise<unknown>> = {
  get: ({ sessions }, { sessionId }) => sessions.get(sessionId),
  create: ({ sessions }) =>
    sessions.create({ checks: [{ liveness: { livenessType: 'STATIC', maxRetries: 3 } }] } as never),
  put: ({ resources }, { sessionId, resourceId, applicantId }) =>
    resources.addApplicant({ sessionId, resourceId, applicantId }),
  delete: ({ applicants }, { sparedApplicantId }) => applicants.delete(sparedApplicantId),
  media: async ({ media }, { sessionId, mediaId }) => {
    const content = await media.open(sessionId, mediaId);
    if (content) await finished(content.stream.resume());
  },
  upload: ({ resources }, { sessionId, resourceId }) =>
    resources.uploadImage({ sessionId, resourceId, image: jpeg, contentType: 'JPEG' as never }),
  composite: ({ faceAuth }, { applicantId }) => faceAuth.start({ applicantId } as never),
};

/** An emulator, and a client that reaches it without a fault. */
export class FaultLab {
  readonly #emulator = new YotiEmulator({ sdkId: SDK_ID, publicKey: throwAwayKey.publicKey });
  readonly #clients: { close(): Promise<void> }[] = [];

  async start(): Promise<void> {
    await this.#emulator.start();
    // What is compiled with its first use would count as time of the first cells.
    for (const operation of operationNames)
      await run[operation](this.#direct(), await this.#prepare(operation));
  }

  async stop(): Promise<void> {
    await Promise.all(this.#clients.map((client) => client.close()));
    await this.#emulator.stop();
  }

  async observe(name: string, operation: Operation): Promise<Observation> {
    const ids = await this.#prepare(operation);
    const call = operations[operation].call;
    const fault = networkFaults[name]!;
    const proxy = new FaultProxy(this.#emulator.origin, [
      { fault, matches: (target) => call.test(target.replace('/idverify/v1', '')) },
    ]);
    await proxy.start();
    const sources = this.#sources(`${proxy.origin}/idverify/v1`, ATTEMPT_MS, new AbortHandle(DEADLINE_MS));
    const startedAt = performance.now();
    const failure = await run[operation](sources, ids).then(
      () => undefined,
      (error: unknown) => error,
    );
    const ms = performance.now() - startedAt;
    const count = proxy.requests.filter((request) => call.test(request.replace('/idverify/v1', ''))).length;
    await proxy.stop();
    const nonces = proxy.targets.map((target) => new URL(target, proxyBase).searchParams.get('nonce') ?? '');
    return { outcome: describeOutcome(failure, count), ms, nonces };
  }

  #sources(baseUrl: string, attemptMs: number, abortHandle?: AbortHandle): DataSources {
    const options = { connectTimeoutMs: attemptMs, maxConnections: 4, maxStreams: 4 };
    const dispatcher = createDispatcher(options);
    this.#clients.push({ close: () => dispatcher.destroy() });
    return new FakeYoti({
      baseUrl,
      dispatcher,
      ...options,
      headersTimeoutMs: attemptMs,
      bodyTimeoutMs: attemptMs,
      streamLimits: { streamTimeoutMs: DEADLINE_MS, minBytesPerSecond: 1_000 },
    }).dataSources(abortHandle);
  }

  #direct(): DataSources {
    return this.#sources(this.#emulator.url, PATIENT_MS);
  }

  async #prepare(operation: Operation): Promise<Ids> {
    const { sessions, resources, applicants, configurations } = this.#direct();
    const ids: Ids = { sessionId: '', resourceId: '', mediaId: '', applicantId: '', sparedApplicantId: '' };
    if (operation === 'create') return ids;
    if (operation === 'delete') return { ...ids, sparedApplicantId: (await applicants.create()).id };
    const applicantId = (await applicants.create()).id;
    await applicants.addFace({ applicantId, image: jpeg } as never);
    if (operation === 'composite') return { ...ids, applicantId };
    const checks = [
      { liveness: { livenessType: 'STATIC', maxRetries: 3 } },
      { faceComparison: { manualCheck: 'NEVER' } },
    ];
    const { id: sessionId } = await sessions.create({ checks } as never);
    if (operation === 'get') return { ...ids, sessionId };
    const requirementId = await configurations.faceCaptureRequirement(sessionId);
    const { id: resourceId } = await resources.createFaceCapture({ sessionId, requirementId });
    if (operation !== 'media') return { ...ids, sessionId, resourceId, applicantId };
    await resources.uploadImage({ sessionId, resourceId, image: jpeg, contentType: 'JPEG' as never });
    const session = await this.#direct().sessions.get(sessionId);
    const [resource] = session.resources as { image?: { id: string } }[];
    return { ...ids, sessionId, mediaId: resource?.image?.id ?? '' };
  }
}

const proxyBase = 'http://127.0.0.1';

/** `UPSTREAM_TIMEOUT, again, ×3`: code, whether it is retryable, seconds to wait, requests if not one. */
function describeOutcome(failure: unknown, count: number): string {
  const requests = count === 1 ? [] : [`×${count}`];
  if (failure === undefined) return ['ok', ...requests].join(', ');
  if (!(failure instanceof ApiError)) throw failure;
  const { code, retryable, retryAfter } = failure.extensions;
  return [
    code,
    ...(retryable ? ['again'] : []),
    ...(retryAfter === undefined ? [] : [`after ${retryAfter} s`]),
    ...requests,
  ].join(', ');
}
