import { randomUUID } from 'node:crypto';
import { pictureOf } from '../../emulator/scenarios/picture.js';
import { faceAuth, jpeg } from '../support/emulator/testClient.js';
import { useEmulator } from '../support/emulator/useEmulator.js';

const { client } = useEmulator();

const checks = async (id: string) => (await client.send('GET', `/sessions/${id}`)).body.checks;
const values = async (id: string): Promise<string[]> =>
  (await checks(id)).map(
    (c: { report: { recommendation: { value: string } } }) => c.report.recommendation.value,
  );
const image = (bytes: Buffer) => ({ content_type: 'image/png', data: bytes.toString('base64') });
const report = (value: string, reason?: string) => ({
  result: { report: { recommendation: { value, reason }, breakdown: [] } },
});

describe('the agent', () => {
  it('makes one attempt that passes by default', async () => {
    const session = await client.readySession();
    expect((await client.agent(session)).status).toBe(204);
    expect(await values(session.id)).toEqual(['APPROVE', 'APPROVE']);
  });

  it('makes the given attempts, up to the limit or the first success', async () => {
    const session = await client.readySession();
    await client.agent(session, { liveness_capture: [{ passes: false }, {}, {}, {}] });
    expect(await values(session.id)).toEqual(['REJECT', 'APPROVE', 'APPROVE']);
    const unlucky = await client.readySession();
    await client.agent(unlucky, { liveness_capture: Array.from({ length: 5 }, () => ({ passes: false })) });
    expect((await values(unlucky.id)).filter((value) => value === 'REJECT')).toHaveLength(3);
  });

  it('takes the selfie it is given', async () => {
    const session = await client.readySession();
    await client.agent(session, { liveness_capture: [{ image: image(jpeg) }] });
    expect(await values(session.id)).toEqual(['APPROVE', 'APPROVE']);
    const other = await client.readySession();
    await client.agent(other, { liveness_capture: [{ image: image(pictureOf('other').bytes) }] });
    expect(await values(other.id)).toEqual(['APPROVE', 'REJECT']);
  });

  it.each([[{}], [[null]], [[{ passes: 'yes' }]], [[{ person: 'UNKNOWN' }]], [[{ image: {} }]]])(
    'rejects invalid attempts: %j',
    async (attempts) => {
      const { status, body } = await client.agent(await client.readySession(), {
        liveness_capture: attempts,
      });
      expect([status, body.errors[0].property]).toEqual([400, 'resources.liveness_capture']);
    },
  );

  it('adds facemap and frames for ZOOM', async () => {
    const [, comparison] = faceAuth.requested_checks;
    const zoom = { type: 'LIVENESS', config: { liveness_type: 'ZOOM', max_retries: 1 } };
    const session = await client.readySession({ requested_checks: [zoom, comparison] });
    await client.agent(session);
    const { body } = await client.send('GET', `/sessions/${session.id}`);
    expect(body.resources.liveness_capture[0]).toMatchObject({
      liveness_type: 'ZOOM',
      facemap: { media: { type: 'BINARY' } },
      frames: [{ media: { type: 'IMAGE' } }],
    });
    expect(await values(session.id)).toEqual(['APPROVE', 'APPROVE']);
  });

  it('needs the right session and token and the reference image, and runs once', async () => {
    const session = await client.session();
    expect((await client.agent({ ...session, token: randomUUID() })).body.code).toBe('BAD_TOKEN');
    expect((await client.agent({ ...session, id: randomUUID() })).body.code).toBe('SESSION_NOT_FOUND');
    expect((await client.agent(session)).body.code).toBe('SESSION_NOT_READY');
    await client.upload(session.id, await client.faceCapture(session.id), jpeg);
    expect((await client.agent(session)).status).toBe(204);
    expect((await client.agent(session)).status).toBe(409);
  });
});

describe('the response config', () => {
  it('of a session takes precedence over that of the application', async () => {
    const json = { check_reports: { FACE_COMPARISON: report('REJECT', 'PHOTO_OF_MASK') } };
    expect((await client.send('PUT', `/apps/${client.sdkId}/response-config`, { json })).status).toBe(200);
    const [one, other] = [await client.readySession(), await client.readySession()];
    await client.send('PUT', `/sessions/${other.id}/response-config`, {
      json: {
        check_reports: {
          LIVENESS: [report('REJECT'), report('APPROVE')],
          FACE_COMPARISON: report('APPROVE'),
        },
      },
    });
    await client.agent(one);
    await client.agent(other);
    expect(await values(one.id)).toEqual(['APPROVE', 'REJECT']);
    expect((await checks(one.id))[1].report.recommendation.reason).toBe('PHOTO_OF_MASK');
    expect(await values(other.id)).toEqual(['REJECT', 'APPROVE', 'APPROVE']);
    await client.send('PUT', `/apps/${client.sdkId}/response-config`, { json: {} });
  });

  it('is rejected for other applications, unknown sessions and with an invalid body', async () => {
    expect((await client.send('PUT', `/apps/${randomUUID()}/response-config`, { json: {} })).status).toBe(
      404,
    );
    expect((await client.send('PUT', `/sessions/${randomUUID()}/response-config`, { json: {} })).status).toBe(
      404,
    );
    const json = { check_reports: { LIVENESS: {} } };
    const { id } = await client.session();
    const { body } = await client.send('PUT', `/sessions/${id}/response-config`, { json });
    expect(body.errors[0].property).toBe('check_reports.LIVENESS');
  });
});
