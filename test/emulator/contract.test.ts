import { loadContract } from '../../emulator/http/contract.js';
import { endpoints } from '../../emulator/endpoints/index.js';

const contract = loadContract();
const id = '7c9e2b40-1d35-4f68-a0b7-c4d5e6f70812';

describe('the contract', () => {
  it('has an endpoint for every operation', () => {
    const paths = contract.document.paths ?? {};
    const operations = Object.values(paths).flatMap((item) =>
      ['get', 'post', 'put', 'delete'].flatMap((method) => String(item?.[method]?.operationId ?? '') || []),
    );
    const served = endpoints.map(({ operation }) => operation);
    expect(operations.filter((operation) => !served.includes(operation))).toEqual([]);
  });

  it.each([
    ['createPool', {}, [{ property: 'label', message: 'must not be null' }]],
    ['createPool', undefined, [{ property: 'body', message: 'must not be null' }]],
    ['createApplicant', undefined, []],
    [
      'assignApplicantToFaceCapture',
      { applicant_id: 'x' },
      [{ property: 'applicant_id', message: 'must match format "uuid"' }],
    ],
    [
      'createSession',
      { requested_checks: [{ type: 'LIVENESS', config: { max_retries: 'many' } }] },
      [{ property: 'requested_checks[0].config.max_retries', message: 'must be integer' }],
    ],
  ])('gives the errors of a request: %s %j', (operation, body, errors) => {
    expect(contract.requestErrors(operation, body)).toEqual(errors);
  });

  it.each([
    ['getSession', 200, { session_id: id, state: 'ONGOING', resources: {}, checks: [] }, undefined],
    ['getSession', 200, { session_id: id, state: 'PENDING', resources: {}, checks: [] }, /state/],
    ['getSession', 200, { session_id: id, state: 'ONGOING', resources: {}, checks: null }, /checks/],
    ['getSession', 201, {}, /does not answer 201/],
    ['deleteSession', 204, {}, /no body/],
    ['deleteSession', 409, { code: 'RESOURCE_LOCKED' }, undefined],
    ['deleteSession', 418, { message: 'an unlisted status' }, /code/],
    ['createPool', 201, { id, label: 'x' }, undefined],
  ])('gives the error of a response: %s %d %j', (operation, status, body, problem) => {
    const found = contract.responseError(operation, status, body);
    expect(found ?? '').toMatch(problem ?? /^$/);
  });

  it('gives the error of a notification', () => {
    expect(contract.notificationError({ session_id: id, topic: 'check_completion' })).toBeUndefined();
    expect(contract.notificationError({ session_id: id, topic: 'CHECK_COMPLETION' })).toMatch(/topic/);
  });

  it('throws for operations that it does not describe', () => {
    expect(() => contract.requestErrors('unknown', {})).toThrow('no operation unknown');
  });
});
