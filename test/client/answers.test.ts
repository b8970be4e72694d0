import { gzipSync } from 'node:zlib';
import { InMemoryCache } from '@apollo/client';
import { parse } from 'graphql';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import {
  errorCodes,
  FaceAuthProgressDocument,
  isErrorCode,
  possibleTypes,
  SessionDocument,
  SessionOutcomeDocument,
  StartApplicantFaceAuthDocument,
  watchSession,
} from '../../packages/client/src/index.js';
import {
  answer,
  failure,
  scenarioNames,
  toEventStream,
  updates,
} from '../../packages/client/src/testing/index.js';
import { ErrorCode } from '../../src/errors/codes.js';
import { SandboxScenario } from '../../src/schema/sandbox.js';
import { bundle } from './clientPage.js';

describe('answers for tests', () => {
  it('exist for every scenario, at its start and its end', () => {
    expect(scenarioNames.sort()).toEqual(Object.values(SandboxScenario).sort());
    for (const scenario of scenarioNames) {
      expect(answer(SessionOutcomeDocument, scenario, { at: 'started' }).data.session?.state).toBe('ONGOING');
      expect(answer(SessionOutcomeDocument, scenario).data.session?.state).toBe(
        scenario === 'EXPIRED_SESSION' ? 'EXPIRED' : 'COMPLETED',
      );
    }
  });

  it('have what the operation selects, and values of your own', () => {
    expect(answer(SessionOutcomeDocument, 'SOMEBODY_ELSE', { session: { id: 'mine' } })).toEqual({
      data: {
        session: {
          id: 'mine',
          state: 'COMPLETED',
          faceAuthOutcome: 'FAILED',
          faceComparisonResult: {
            id: expect.any(String),
            // The sandbox reports no score for an outcome that was set.
            confidenceScore: null,
            recommendation: { value: 'REJECT', reason: 'DIFFERENT_PERSON' },
          },
        },
      },
    });
  });

  it('begin a session in a mutation', () => {
    const { startApplicantFaceAuth } = answer(StartApplicantFaceAuthDocument, 'APPROVE').data;
    expect(startApplicantFaceAuth?.userView.url).toMatch(/^https:\/\/user-view\.example\//);
  });

  it('serve a watched session over fetch', async () => {
    const body = toEventStream(updates(FaceAuthProgressDocument, 'SLOW_CHECKS'));
    const fetch = async (): Promise<Response> =>
      new Response(body, { headers: { 'content-type': 'text/event-stream' } });
    const seen = [];
    for await (const { kind } of watchSession('1', { url: 'http://gateway.example/graphql', fetch }))
      seen.push(kind);
    expect(seen).toEqual(['SNAPSHOT', 'USER_FINISHED', 'COMPLETED']);
  });

  it('say which field they do not have', () => {
    const document = parse(
      '{ session(id: 1) { events { edges { cursor } } } }',
    ) as TypedDocumentNode<unknown>;
    expect(() => answer(document, 'APPROVE')).toThrow('no value of query.session.events');
    expect(() => answer(SessionOutcomeDocument, 'APPROVE', { at: 'waiting' })).toThrow('ask for "started"');
    expect(() => answer(SessionOutcomeDocument, 'NONE' as 'APPROVE')).toThrow('There is no scenario "NONE"');
  });

  it('fail with a code', () => {
    const failed = failure('RATE_LIMITED', { retryAfter: 3 });
    expect(isErrorCode(failed, 'RATE_LIMITED')).toBe(true);
    expect(failed.errors[0].extensions.retryAfter).toBe(3);
  });
});

describe('facts of the schema', () => {
  it('let the cache of Apollo Client keep the checks and resources of a session', () => {
    const cache = new InMemoryCache({ possibleTypes });
    const { data } = answer(SessionDocument, 'RETRY_THEN_APPROVE');
    cache.writeQuery({ query: SessionDocument, variables: { id: '1' }, data });
    const read = cache.readQuery({ query: SessionDocument, variables: { id: '1' } });
    expect(read?.session?.checks.map(({ type }) => type)).toEqual([
      'LIVENESS',
      'LIVENESS',
      'FACE_COMPARISON',
    ]);
    expect(read?.session?.checks[0]?.recommendation?.value).toBe('REJECT');
  });

  it('name every code of errors', () => {
    expect(errorCodes).toEqual(Object.values(ErrorCode));
  });
});

describe('the size of the package', () => {
  it.each(['./index.ts', './faceAuth/index.ts'])(
    'is under 15 kB gzipped in %s, without React and graphql, which are peers',
    async (entry) => {
      const bytes = gzipSync(await bundle(`export * from '${entry}';`, ['graphql']), { level: 9 });
      expect(bytes.length).toBeGreaterThan(1_000);
      expect(bytes.length).toBeLessThan(15_000);
    },
  );
});
