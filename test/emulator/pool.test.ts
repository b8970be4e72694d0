import { randomUUID } from 'node:crypto';
import { pictureOf } from '../../emulator/scenarios/picture.js';
import { useEmulator } from '../support/emulator/useEmulator.js';

const { client } = useEmulator();

const face = pictureOf('Ann').bytes.toString('base64');
const newPool = async (): Promise<string> =>
  (await client.send('POST', '/pools', { json: { label: 'Watch list' } })).body.id;
const newApplicant = async (): Promise<string> =>
  (await client.send('POST', '/applicants', { json: { face: { data: face } } })).body.id;
const add = (pool: string, applicant: string) =>
  client.send('POST', `/pools/${pool}/applicants`, { json: { applicant_id: applicant } });

const search = async (poolId: string, criteria: string, data: string) => {
  const session = await client.session({
    requested_checks: [
      { type: 'LIVENESS', config: { liveness_type: 'STATIC', max_retries: 1 } },
      { type: 'FAMILIAR_FACE_SEARCH', config: { pool_id: poolId, approval_criteria: criteria } },
    ],
  });
  await client.agent(session, { liveness_capture: [{ image: { data } }] });
  const { body } = await client.send('GET', `/sessions/${session.id}`);
  return body.checks[1];
};

describe('a pool', () => {
  it('is created, filled, emptied and deleted', async () => {
    const made = await client.send('POST', '/pools', { json: { label: 'Watch list' } });
    expect(made).toMatchObject({ status: 201, body: { label: 'Watch list' } });
    const [pool, applicant] = [made.body.id, await newApplicant()];
    expect((await add(pool, applicant)).status).toBe(204);
    const { body } = await client.send('GET', `/applicants/${applicant}`);
    expect(body.pools).toEqual([{ id: pool, label: 'Watch list' }]);
    const path = `/pools/${pool}/applicants/${applicant}`;
    expect((await client.send('DELETE', path)).status).toBe(204);
    expect((await client.send('DELETE', path)).status).toBe(404);
    expect((await client.send('DELETE', `/pools/${pool}`)).status).toBe(204);
    expect((await add(pool, applicant)).body.code).toBe('POOL_NOT_FOUND');
  });

  it('needs a label and known applicants', async () => {
    expect((await client.send('POST', '/pools', { json: {} })).body.errors[0].property).toBe('label');
    expect((await add(await newPool(), randomUUID())).body.code).toBe('APPLICANT_NOT_FOUND');
    expect((await client.send('DELETE', `/pools/${randomUUID()}`)).body.code).toBe('POOL_NOT_FOUND');
  });

  it('loses applicants that are deleted', async () => {
    const [pool, applicant] = [await newPool(), await newApplicant()];
    await add(pool, applicant);
    await client.send('DELETE', `/applicants/${applicant}`);
    expect((await search(pool, 'NO_MATCH', face)).report.recommendation).toEqual({ value: 'APPROVE' });
  });
});

describe('a search in a pool', () => {
  it.each([
    ['MATCH', true, 'APPROVE', undefined, 'face_found_in_pool', 'PASS'],
    ['MATCH', false, 'REJECT', 'NO_MATCH_FOUND', 'face_found_in_pool', 'FAIL'],
    ['NO_MATCH', true, 'REJECT', 'MATCH_FOUND', 'face_not_found_in_pool', 'FAIL'],
    ['NO_MATCH', false, 'APPROVE', undefined, 'face_not_found_in_pool', 'PASS'],
  ])('for %s with a hit: %s ends with %s %s', async (criteria, isHit, value, reason, subCheck, result) => {
    const [pool, applicant] = [await newPool(), await newApplicant()];
    await add(pool, applicant);
    const check = await search(pool, criteria, isHit ? face : pictureOf('Bob').bytes.toString('base64'));
    expect(check.config).toEqual({ pool_id: pool, pool_label: 'Watch list', approval_criteria: criteria });
    expect(check.report.recommendation).toEqual({ value, ...(reason && { reason }) });
    const details = [
      { name: 'matching_pool', value: pool },
      { name: 'matching_applicant', value: applicant },
    ];
    expect(check.report.breakdown).toEqual([
      { sub_check: subCheck, result, details: isHit ? details : [], process: 'AUTOMATED' },
    ]);
  });
});
