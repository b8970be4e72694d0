import { failureOf } from '../support/fixtures/failure.js';
import { FakeYoti, type Answer } from '../support/emulator/fakeYoti.js';
import { LIVENESS_ID, refusals, RESOURCE_ID, SESSION_ID, wireSession } from '../support/fixtures/wire.js';

const PATH = `/sessions/${SESSION_ID}/tracked-devices`;
const thrice = (answer: Answer): Answer[] => [answer, answer, answer];
const device = {
  ip_address: '192.0.2.7',
  ip_iso_country_code: 'GBR',
  manufacture_name: 'Acme',
  model_name: 'One',
  os_name: 'Android',
  os_version: '15',
  browser_name: 'Firefox',
  browser_version: '140',
  locale: 'en-GB',
  client_version: '',
};
const created = '2026-03-04T05:07:00Z';
const captured = { event: 'RESOURCE_CREATED', resource_id: LIVENESS_ID, created, device: {} };
const known = { event: 'RESOURCE_CREATED', createdAt: created, sessionId: SESSION_ID } as never;

let yoti: FakeYoti;
beforeEach(() => {
  yoti = new FakeYoti();
});
afterEach(() => yoti.close());

describe('tracked devices', () => {
  it('come in order, and an empty text stays one', async () => {
    yoti.answers('GET', PATH, { body: [{ event: 'CONFIG_FIRST_LOADED', created, device }, captured] });

    const [first, second] = await yoti.dataSources().trackedDevices.all(SESSION_ID);

    expect(first).toEqual({
      event: 'CONFIG_FIRST_LOADED',
      createdAt: created,
      device: {
        ipAddress: '192.0.2.7',
        ipCountryCode: 'GBR',
        manufacturerName: 'Acme',
        modelName: 'One',
        operatingSystemName: 'Android',
        operatingSystemVersion: '15',
        browserName: 'Firefox',
        browserVersion: '140',
        locale: 'en-GB',
        clientVersion: '',
      },
      resourceId: null,
      sessionId: SESSION_ID,
    });
    expect(second).toMatchObject({ event: 'RESOURCE_CREATED', resourceId: LIVENESS_ID });
    expect(new Set(Object.values(second!.device))).toEqual(new Set([null]));
    expect(yoti.sent).toEqual([expect.objectContaining({ method: 'GET', path: PATH, isSigned: true })]);
  });

  it('are UNKNOWN for an unknown event', async () => {
    yoti.answers('GET', PATH, { body: [{ event: 'DROPPED', created, device: {}, resource_id: null }] });

    expect(await yoti.dataSources().trackedDevices.all(SESSION_ID)).toMatchObject([
      { event: 'UNKNOWN', resourceId: null },
    ]);
  });

  it('are one call for all reads of one request', async () => {
    const { trackedDevices } = yoti.answers('GET', PATH, { body: [] }).dataSources();

    await Promise.all([trackedDevices.all(SESSION_ID), trackedDevices.all(SESSION_ID.toUpperCase())]);

    expect(yoti.calls).toEqual([`GET ${PATH}`]);
  });

  it.each(refusals)('answered with %i are %s', async (status, code) => {
    yoti.answers('GET', PATH, ...thrice({ status }));

    expect((await failureOf(yoti.dataSources().trackedDevices.all(SESSION_ID))).code).toBe(code);
  });

  it.each([
    ['an object', {}],
    ['an event without a device', [{ event: 'CONFIG_FIRST_LOADED', created }]],
  ])('refuse an answer with %s', async (_, body) => {
    yoti.answers('GET', PATH, { body });

    expect((await failureOf(yoti.dataSources().trackedDevices.all(SESSION_ID))).code).toBe(
      'UPSTREAM_INVALID_RESPONSE',
    );
  });

  it.each([undefined, null, 'yesterday'])('have no time when Yoti writes %j', async (time) => {
    yoti.answers('GET', PATH, { body: [{ event: 'CONFIG_FIRST_LOADED', device, created: time }] });

    const [event] = await yoti.dataSources().trackedDevices.all(SESSION_ID);
    expect(event?.createdAt).toBeNull();
  });
});

describe('the resource of an event', () => {
  const sessionPath = `/sessions/${SESSION_ID}`;

  it('is the one of the session', async () => {
    yoti.answers('GET', sessionPath, { body: wireSession() });

    expect(
      await yoti
        .dataSources()
        .trackedDevices.resource({ ...(known as object), resourceId: LIVENESS_ID } as never),
    ).toMatchObject({ __typename: 'LivenessResource', id: LIVENESS_ID });
  });

  it('is just its id where the session does not list it', async () => {
    yoti.answers('GET', sessionPath, { body: wireSession() });
    const gone = '00000000-0000-4000-8000-000000000000';

    expect(
      await yoti.dataSources().trackedDevices.resource({ ...(known as object), resourceId: gone } as never),
    ).toMatchObject({ __typename: 'OtherResource', id: gone });
  });

  it('is null without a call where there is none', async () => {
    expect(
      await yoti.dataSources().trackedDevices.resource({ ...(known as object), resourceId: null } as never),
    ).toBeNull();
    expect(yoti.calls).toEqual([]);
  });
});

describe('deleting tracked devices', () => {
  it('sends no body, and what is read next is read anew', async () => {
    const { trackedDevices } = yoti
      .answers('GET', PATH, { body: [captured] }, { body: [] })
      .answers('DELETE', PATH, { status: 204 })
      .dataSources();
    await trackedDevices.all(SESSION_ID);

    expect(await trackedDevices.delete(SESSION_ID)).toBe(SESSION_ID);

    expect(await trackedDevices.all(SESSION_ID)).toEqual([]);
    expect(yoti.sent[1]).toMatchObject({ method: 'DELETE', path: PATH, body: undefined, isSigned: true });
  });

  it.each(refusals)('answered with %i is %s', async (status, code) => {
    yoti.answers('DELETE', PATH, ...thrice({ status }));

    expect((await failureOf(yoti.dataSources().trackedDevices.delete(SESSION_ID))).code).toBe(code);
  });

  it('with what is no id asks Yoti nothing', async () => {
    const failure = await failureOf(yoti.dataSources().trackedDevices.delete(`${RESOURCE_ID}/..`));

    expect(failure.extensions.fieldErrors).toMatchObject([{ field: 'sessionId' }]);
    expect(yoti.calls).toEqual([]);
  });
});
