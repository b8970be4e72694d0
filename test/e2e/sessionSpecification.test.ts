import { CreateSessionDocument, type CreateSessionInput } from '../operations/operations.generated.js';
import { TestClient } from '../support/emulator/testClient.js';
import { checks, wholeSpecification } from '../support/contract/specification.js';
import { expectDefined } from '../support/fixtures/expectDefined.js';
import { useTestServer } from '../support/server/testServer.js';

const server = useTestServer();
let poolId: string;
beforeAll(async () => {
  const { body } = await new TestClient(server.emulator).send('POST', '/pools', {
    json: { label: 'members' },
  });
  poolId = body.id as string;
});

/** The same, with a pool that there is. */
const withPool = <T>(input: T): T =>
  JSON.parse(JSON.stringify(input), (key, value: unknown) => (key === 'poolId' ? poolId : value)) as T;

const whole = (): CreateSessionInput => withPool(wholeSpecification as CreateSessionInput);

describe('a session with everything there is', () => {
  it('is taken by Yoti', async () => {
    const { createSession } = await server.executeOrThrow(CreateSessionDocument, { input: whole() });
    expect(createSession?.session).toMatchObject({
      id: expect.any(String),
      clientSessionToken: expect.any(String),
    });
  });

  it('requires what was asked for', async () => {
    const { createSession } = await server.executeOrThrow(CreateSessionDocument, { input: whole() });
    const { body } = await new TestClient(server.emulator).send(
      'GET',
      `/sessions/${expectDefined(createSession?.session).id}/configuration`,
    );
    expect(new Set(body.requested_checks)).toEqual(
      new Set(checks.map(([, wire]) => (wire as { type: string }).type)),
    );
  });

  it('names the field of the kind that Yoti refuses', async () => {
    server.emulator.failNext({
      method: 'POST',
      status: 400,
      body: {
        code: 'PAYLOAD_VALIDATION',
        message: 'There were errors validating the payload',
        errors: [
          { property: 'requested_checks[2].config.pool_id', message: 'must not be null' },
          { property: 'required_documents[1].filter.country_restriction', message: 'must not be empty' },
          { property: 'resources.applicant_profile.structured_postal_address', message: 'INVALID_ADDRESS' },
        ],
      },
    });
    const { errors } = await server.execute(CreateSessionDocument, { input: whole() });
    expect(errors[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      fieldErrors: [
        { field: 'checks[2].faceSearch.poolId', message: 'must not be null' },
        {
          field: 'documents[1].idDocument.filter.orthogonalRestrictions.countryRestriction',
          message: 'must not be empty',
        },
        { field: 'applicantProfile.address', message: 'INVALID_ADDRESS' },
      ],
    });
  });

  it('is masked when Yoti fails in an unknown way', async () => {
    server.emulator.failNext({ method: 'POST', status: 418, body: 'teapot' });
    const { errors } = await server.execute(CreateSessionDocument, { input: whole() });
    expect(errors[0]?.extensions.code).toBe('UPSTREAM_INVALID_RESPONSE');
  });
});
