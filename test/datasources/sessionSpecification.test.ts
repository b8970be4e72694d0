import { isInputObjectType, isListType, isNonNullType, type GraphQLInputType } from 'graphql';
import {
  fieldPathsOfSpecification,
  toSpecification,
} from '../../src/datasources/input/sessionSpecification.js';
import { toFieldPath } from '../../src/datasources/yoti/errors.js';
import { ApiError, type FieldError } from '../../src/errors/apiError.js';
import { createGraph } from '../../src/schema/build/graph.js';
import {
  asInput,
  checks,
  contractErrors,
  documents,
  leastChecks,
  options,
  otherOptions,
  tasks,
  wholeSpecification,
  wholeWireSpecification,
} from '../support/contract/specification.js';

/** What a client writes, on the wire. */
const specify = (variables: object): object => {
  const body = toSpecification(asInput(variables));
  expect(contractErrors(body)).toEqual([]);
  return body;
};

/** What is wrong with what a client writes; empty when it would be sent. */
const validate = (variables: object): FieldError[] => {
  try {
    toSpecification(asInput(variables));
    return [];
  } catch (error) {
    if (error instanceof ApiError) return error.extensions.fieldErrors ?? [];
    throw error;
  }
};

const anything = { checks: [{ liveness: {} }] };
const leastWire = { type: 'LIVENESS', config: { liveness_type: 'STATIC', max_retries: 3 } };
const nameOf = (entry: object): string => Object.keys(entry)[0] ?? '';
const named = (entries: [object, object][]): [name: string, input: object, wire: object][] =>
  entries.map(([input, wire]) => [nameOf(input), input, wire]);

describe('the specification of a session', () => {
  it.each(named([...checks, ...leastChecks]))('asks for the check %s', (_, check, wire) => {
    expect(specify({ checks: [check] })).toEqual({ requested_checks: [wire] });
  });

  it.each(named(tasks))('asks for the task %s', (_, task, wire) => {
    expect(specify({ tasks: [task] })).toEqual({ requested_tasks: [wire] });
  });

  it.each(named(documents))('asks for the %s', (_, document, wire) => {
    expect(specify({ documents: [document] })).toEqual({ required_documents: [wire] });
  });

  it.each(named([...options, ...otherOptions]))('tells Yoti the %s', (_, option, wire) => {
    expect(specify({ ...anything, ...option })).toEqual({ requested_checks: [leastWire], ...wire });
  });

  it('tells Yoti the sessionDeadline', () => {
    expect(specify({ ...anything, sessionDeadline: '2026-03-14T05:06:07+01:00' })).toMatchObject({
      session_deadline: '2026-03-14T04:06:07.000Z',
    });
  });

  it('says everything at once', () => {
    expect(specify(wholeSpecification)).toEqual(wholeWireSpecification);
  });

  it('leaves blanks out at every depth', () => {
    const blanks = {
      tasks: null,
      documents: [{ idDocument: { filter: null } }],
      inBranch: { support: null, userPrice: null },
      applicantProfile: { fullName: null, dateOfBirth: null, address: { street: null } },
      subject: null,
      importToken: null,
    };
    expect(specify(blanks)).toEqual({
      required_documents: [{ type: 'ID_DOCUMENT' }],
      ibv_options: {},
      resources: { applicant_profile: { structured_postal_address: {} } },
    });
  });

  it('has every check, task, document and option that the contract has', () => {
    const kindsOf = (name: string): string[] => Object.keys(inputFields(name));
    const covered = (entries: [object, object][]): string[] => [...new Set(entries.map(([e]) => nameOf(e)))];

    expect(covered(checks).sort()).toEqual(kindsOf('RequestedCheckInput').sort());
    expect(covered(tasks).sort()).toEqual(kindsOf('RequestedTaskInput').sort());
    expect(covered(documents).sort()).toEqual(kindsOf('RequiredDocumentInput').sort());
    expect(
      [...covered(options), 'checks', 'documents', 'idempotencyKey', 'sessionDeadline', 'tasks'].sort(),
    ).toEqual(kindsOf('CreateSessionInput').sort());
  });
});

describe('what Yoti would refuse', () => {
  const filterOf = (filter: object): object => ({ documents: [{ idDocument: { filter } }] });
  const countries = (restriction: object): object =>
    filterOf({ orthogonalRestrictions: { countryRestriction: restriction } });
  const types = (restriction: object): object =>
    filterOf({ orthogonalRestrictions: { typeRestriction: restriction } });
  const combinations = (restrictions: object): object => filterOf({ documentRestrictions: restrictions });
  const watchlist = (advancedWatchlist: object): object => ({ checks: [{ advancedWatchlist }] });
  const empty = 'must not be empty when nothing else is requested';
  const onlyThese = 'must not be empty when only these are allowed';
  const alpha3 = 'must be three upper-case letters: ISO 3166-1 alpha-3';
  const typeName = 'must be at most 100 upper-case letters, digits and underscores';

  it.each<[field: string, message: string, input: object]>([
    ['checks', empty, {}],
    ['checks', empty, { checks: [], tasks: [], documents: [] }],
    ['checks', empty, { checks: null, subject: { subjectId: '1' }, importToken: { ttl: 1 } }],
    [
      'sessionDeadline',
      'must not be given together with sessionTtl',
      { ...anything, sessionTtl: 900, sessionDeadline: '2030-01-01T00:00:00Z' },
    ],
    ['sessionTtl', 'must be at least 300', { ...anything, sessionTtl: 299 }],
    [
      'resourcesTtl',
      'must be at least 87300: sessionTtl and a day',
      { ...anything, sessionTtl: 900, resourcesTtl: 87_299 },
    ],
    [
      'resourcesTtl',
      'must be at least 86700: sessionTtl and a day',
      { ...anything, sessionDeadline: '2030-01-01T00:00:00Z', resourcesTtl: 86_699 },
    ],
    [
      'notifications.endpoint',
      'must begin with https://',
      { ...anything, notifications: { endpoint: 'http://shop.example' } },
    ],
    [
      'sdkConfig.primaryColourDarkMode',
      'must be #rgb or #rrggbb',
      { ...anything, sdkConfig: { primaryColourDarkMode: 'navy' } },
    ],
    [
      'sdkConfig.locale',
      'must be a language such as en-GB, fr or es-419',
      { ...anything, sdkConfig: { locale: 'English' } },
    ],
    ['sdkConfig.presetIssuingCountry', alpha3, { ...anything, sdkConfig: { presetIssuingCountry: 'GB' } }],
    [
      'sdkConfig.textExtractionAttempts.generic',
      'must be at least 0',
      { ...anything, sdkConfig: { textExtractionAttempts: { generic: -1 } } },
    ],
    ['checks[0].liveness.maxRetries', 'must be at least 1', { checks: [{ liveness: { maxRetries: 0 } }] }],
    ['checks[0].visualReview', 'must be true, or absent', { checks: [{ visualReview: false }] }],
    [
      'checks[0].faceSearch.poolId',
      'must be an id from Yoti: a UUID',
      { checks: [{ faceSearch: { poolId: '../pools', approvalCriteria: 'MATCH' } }] },
    ],
    [
      'checks[0].advancedWatchlist.matchingStrategy.isExact',
      'must be true, or absent',
      watchlist({ matchingStrategy: { isExact: false } }),
    ],
    [
      'checks[0].advancedWatchlist.matchingStrategy.fuzziness',
      'must be from 0 to 1',
      watchlist({ matchingStrategy: { fuzziness: 1.01 } }),
    ],
    [
      'checks[0].advancedWatchlist.matchingStrategy.fuzziness',
      'must be from 0 to 1',
      watchlist({ matchingStrategy: { fuzziness: -0.1 } }),
    ],
    [
      'checks[0].advancedWatchlist.customAccount.tags[2].name',
      'must be given only once',
      watchlist({
        customAccount: {
          apiKey: 'k',
          tags: [
            { name: 'a', value: '1' },
            { name: 'b', value: '2' },
            { name: 'a', value: '3' },
          ],
        },
      }),
    ],
    [
      'documents[0].supplementaryDocument.documentTypes[1]',
      typeName,
      {
        documents: [
          { supplementaryDocument: { objective: 'UK_DBS', documentTypes: ['PHONE_BILL', 'Phone bill'] } },
        ],
      },
    ],
    [
      'documents[0].supplementaryDocument.countryCodes[0]',
      alpha3,
      { documents: [{ supplementaryDocument: { objective: 'UK_DBS', countryCodes: ['gbr'] } }] },
    ],
    [
      'documents[0].idDocument.filter.orthogonalRestrictions.countryRestriction.countryCodes',
      onlyThese,
      countries({ inclusion: 'INCLUDE', countryCodes: [] }),
    ],
    [
      'documents[0].idDocument.filter.orthogonalRestrictions.countryRestriction.countryCodes[0]',
      alpha3,
      countries({ inclusion: 'EXCLUDE', countryCodes: ['GBRX'] }),
    ],
    [
      'documents[0].idDocument.filter.orthogonalRestrictions.typeRestriction.documentTypes',
      onlyThese,
      types({ inclusion: 'INCLUDE', documentTypes: [] }),
    ],
    [
      'documents[0].idDocument.filter.orthogonalRestrictions.typeRestriction.documentTypes[0]',
      typeName,
      types({ inclusion: 'INCLUDE', documentTypes: ['passport'] }),
    ],
    [
      'documents[0].idDocument.filter.documentRestrictions.documents',
      onlyThese,
      combinations({ inclusion: 'INCLUDE', documents: [] }),
    ],
    [
      'documents[0].idDocument.filter.documentRestrictions.documents[0].countryCodes[0]',
      alpha3,
      combinations({ inclusion: 'INCLUDE', documents: [{ countryCodes: ['GB\n'] }] }),
    ],
    [
      'documents[0].idDocument.filter.documentRestrictions.documents[1].documentTypes[0]',
      typeName,
      combinations({ inclusion: 'INCLUDE', documents: [{}, { documentTypes: [''] }] }),
    ],
    [
      'inBranch.userPrice.amount',
      'must be a decimal number such as 7.50',
      { ...anything, inBranch: { userPrice: { amount: '£7' } } },
    ],
    [
      'applicantProfile.address.countryIso',
      alpha3,
      { ...anything, applicantProfile: { address: { countryIso: 'UK' } } },
    ],
    [
      'identityProfileRequirements.scheme.objective',
      'must be given when the type is DBS',
      { identityProfileRequirements: { scheme: { type: 'DBS' } } },
    ],
    ['importToken.ttl', 'must be at least 1', { ...anything, importToken: { ttl: 0 } }],
  ])('is refused as %s: %s', (field, message, input) => {
    expect(validate(input)).toEqual([{ field, message }]);
  });

  it.each<[name: string, input: object]>([
    ['a task alone', { tasks: [{ supplementaryDocumentTextExtraction: {} }] }],
    ['a document alone', { documents: [{ idDocument: {} }] }],
    ['an identity profile alone', { identityProfileRequirements: { scheme: { type: 'RTW' } } }],
    ['advanced identity profiles alone', { advancedIdentityProfileRequirements: { profiles: [] } }],
    ['the same check twice', { checks: [{ liveness: {} }, { liveness: {} }] }],
    ['the same document twice', { documents: [{ idDocument: {} }, { idDocument: {} }] }],
    ['a filter that forbids nothing', countries({ inclusion: 'EXCLUDE', countryCodes: [] })],
    ['the greatest fuzziness', watchlist({ matchingStrategy: { fuzziness: 1 } })],
    [
      'the least retention with a deadline',
      { ...anything, sessionDeadline: '2030-01-01T00:00:00Z', resourcesTtl: 86_700 },
    ],
  ])('does not include %s', (_, input) => {
    expect(validate(input)).toEqual([]);
  });

  it('is reported all at once', () => {
    const problems = validate({
      sessionTtl: 1,
      checks: [{ visualReview: false }, { liveness: { maxRetries: 0 } }],
      documents: [{ supplementaryDocument: { objective: 'UK_DBS', countryCodes: ['x', 'y'] } }],
      identityProfileRequirements: { scheme: { type: 'DBS' } },
    });
    expect(problems.map(({ field }) => field)).toEqual([
      'sessionTtl',
      'checks[0].visualReview',
      'checks[1].liveness.maxRetries',
      'documents[0].supplementaryDocument.countryCodes[0]',
      'documents[0].supplementaryDocument.countryCodes[1]',
      'identityProfileRequirements.scheme.objective',
    ]);
  });
});

describe('a text or list without an end', () => {
  const leaves = leavesOf(wholeSpecification).filter(({ type }) => type === 'String');
  const lists = leavesOf(wholeSpecification).filter(({ type }) => type === '[]');

  it.each(leaves.map(({ path }) => path))('is refused as %s', (path) => {
    const fields = validate(changed(wholeSpecification, path, 'X'.repeat(5_000))).map(({ field }) => field);
    expect(new Set(fields)).toEqual(new Set([path]));
  });

  it.each(lists.map(({ path }) => path))('is refused as the list %s', (path) => {
    const [first] = valueAt(wholeSpecification, path) as unknown[];
    const problems = validate(changed(wholeSpecification, path, Array(51).fill(first)));
    expect(problems).toContainEqual({ field: path, message: 'must not have more than 50 entries' });
    expect(validate(changed(wholeSpecification, path, Array(50).fill(first)))).not.toContainEqual(
      expect.objectContaining({ field: path }),
    );
  });

  it.each(['notifications.endpoint', 'sdkConfig.successUrl', 'inBranch.guidanceUrl'])(
    'is refused as the address %s',
    (path) => {
      const endless = `https://shop.example/${'x'.repeat(2048)}`;
      expect(validate(changed(wholeSpecification, path, endless))).toEqual([
        { field: path, message: 'must not have more than 2048 characters' },
      ]);
    },
  );

  it('does not make an answer without an end', () => {
    expect(validate({ checks: Array(10_000).fill({ visualReview: false }) }).length).toBeLessThanOrEqual(51);
  });
});

describe('a page that the user view leads to', () => {
  const errorsOf = (field: string, url: string): unknown[] =>
    validate({ ...anything, sdkConfig: { [field]: url } });

  it.each([
    'https://shop.example/ok',
    'http://localhost:3000/ok',
    'http://127.0.0.1:3000',
    'http://[::1]:3000',
    'http://192.168.0.7:3000',
    'http://web:3000',
    'http://shop.test',
    'shop://verified',
    'com.shop.example:/verified',
  ])('may be %s', (url) => {
    for (const field of ['successUrl', 'errorUrl', 'privacyPolicyUrl'])
      expect(errorsOf(field, url)).toEqual([]);
  });

  it.each([
    'javascript:alert(1)',
    'JavaScript://shop.example/%0aalert(1)',
    ' java\nscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:msgbox(1)',
    'blob:https://shop.example/1',
    'file:///etc/passwd',
    'filesystem:https://shop.example/1',
    'about:blank',
    'view-source:https://shop.example',
    'intent://shop.example#Intent;end',
    'ftp://shop.example',
    'http://shop.example/ok',
    'http://192.168.0.7.shop.example',
  ])('may not be %s', (url) => {
    for (const field of ['successUrl', 'errorUrl', 'privacyPolicyUrl'])
      expect(errorsOf(field, url)).toEqual([
        {
          field: `sdkConfig.${field}`,
          message:
            'must begin with https://, http:// of a local host, or the scheme of an app, such as shop://',
        },
      ]);
  });
});

describe("Yoti's names", () => {
  const names = fieldPathsOfSpecification(asInput(wholeSpecification));

  it.each(pathsOf(wholeWireSpecification))('%s is a field of the input', (property) => {
    const field = toFieldPath(property, names);
    expect({ field, value: valueAt(asInput(wholeSpecification), field) }).not.toMatchObject({
      value: undefined,
    });
  });

  it.each([
    ['requested_checks[0].config.max_retries', 'checks[0].liveness.maxRetries'],
    ['requested_checks[0].type', 'checks[0].liveness'],
    ['requested_checks[2].config.pool_id', 'checks[2].faceSearch.poolId'],
    [
      'requested_checks[3].config.issuing_authority_sub_check.filter.allow_expired_documents',
      'checks[3].documentAuthenticity.issuingAuthority.filter.documentRestrictions.allowsExpiredDocuments',
    ],
    ['requested_checks[11].config.api_key', 'checks[11].advancedWatchlist.customAccount.apiKey'],
    [
      'requested_tasks[0].config.create_expanded_document_fields',
      'tasks[0].documentTextExtraction.hasExpandedFields',
    ],
    [
      'required_documents[1].filter.country_restriction.country_codes[1]',
      'documents[1].idDocument.filter.orthogonalRestrictions.countryRestriction.countryCodes[1]',
    ],
    [
      'advanced_identity_profile_requirements.profiles[1].schemes[0].config.filter',
      'advancedIdentityProfileRequirements.profiles[1].schemes[0].filter.orthogonalRestrictions',
    ],
    ['resources.applicant_profile.structured_postal_address', 'applicantProfile.address'],
    ['ibv_options.user_price.amount', 'inBranch.userPrice.amount'],
    ['requested_checks[99].config', 'checks[99].config'],
  ])('%s is our %s', (property, field) => {
    expect(toFieldPath(property, names)).toBe(field);
  });

  it('are known when there is nothing to name', () => {
    expect(toFieldPath('requested_checks', fieldPathsOfSpecification({ checks: null }))).toBe('checks');
  });
});

function inputFields(name: string): Record<string, { type: GraphQLInputType }> {
  const type = createGraph().schema.getType(name);
  if (!isInputObjectType(type)) throw new Error(`${name} is no input`);
  return type.getFields();
}

interface Leaf {
  path: string;
  type: string;
}

/** Every field that the value gives, by the names of the schema. */
function leavesOf(
  value: unknown,
  type: GraphQLInputType = graphType('CreateSessionInput'),
  path = '',
): Leaf[] {
  if (isNonNullType(type)) return leavesOf(value, type.ofType, path);
  if (isListType(type)) {
    const items = value as unknown[];
    return [
      { path, type: '[]' },
      ...items.flatMap((item, index) => leavesOf(item, type.ofType, `${path}[${index}]`)),
    ];
  }
  if (!isInputObjectType(type)) return [{ path, type: type.name }];
  const fields = type.getFields();
  return Object.entries(value as object).flatMap(([name, inner]) =>
    leavesOf(inner, fields[name]?.type, path ? `${path}.${name}` : name),
  );
}

function graphType(name: string): GraphQLInputType {
  return createGraph().schema.getType(name) as GraphQLInputType;
}

/** Every path of a body, as Yoti writes it. */
function pathsOf(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => pathsOf(item, `${path}[${index}]`));
  if (typeof value !== 'object' || value === null) return [path];
  const below = Object.entries(value).flatMap(([name, inner]) =>
    pathsOf(inner, path ? `${path}.${name}` : name),
  );
  return path ? [path, ...below] : below;
}

const steps = (path: string): string[] => path.split(/[.[\]]+/).filter(Boolean);

function valueAt(value: unknown, path: string): unknown {
  return steps(path).reduce((at, step) => (at as Record<string, unknown> | undefined)?.[step], value);
}

function changed(value: object, path: string, replacement: unknown): object {
  const copy = JSON.parse(JSON.stringify(value)) as object;
  const last = steps(path).at(-1) ?? '';
  const parent = steps(path).slice(0, -1).join('.');
  (valueAt(copy, parent) as Record<string, unknown>)[last] = replacement;
  return copy;
}
