import { loadConfig } from '../../src/config/config.js';
import type { FieldError } from '../../src/errors/apiError.js';
import { DocumentError } from '../../src/errors/requestErrors.js';
import { DocumentCache } from '../../src/graphql/documentCache.js';
import { coerceVariables } from '../../src/graphql/variables.js';
import { createGraph } from '../../src/schema/build/graph.js';

const { schema } = createGraph({ isSandbox: true });
const documents = new DocumentCache(schema, loadConfig({}).limits);
const id = '00000000-0000-4000-8000-000000000000';

/** Fields that are at fault. */
function faultyFields(text: string, variables: Record<string, unknown>, operationName?: string): string[] {
  try {
    coerceVariables(schema, documents.get(text, operationName), variables);
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    return (error.errors[0]!.extensions.fieldErrors as FieldError[]).map(({ field }) => field);
  }
  return [];
}

describe('fields of errors about variables', () => {
  const inputs = { applicantId: id, image: '!' };
  const faces = '{ addApplicantFace(input: $NAME) { face { id } } }';

  it.each(['input', 'foo', '_addApplicantFace_input', 'image'])(
    'do not depend on the name $%s of an input',
    (name) => {
      const text = `mutation ($${name}: AddApplicantFaceInput!) ${faces.replace('NAME', name)}`;
      expect(faultyFields(text, { [name]: inputs })).toEqual(['image']);
      expect(faultyFields(text, { [name]: null })).toEqual(['input']);
      expect(faultyFields(text, { [name]: { ...inputs, image: 'aGk=' } })).toEqual([]);
    },
  );

  it('are those of the input that the variable is a part of', () => {
    const text =
      'mutation ($v0: ID!, $v1: Byte!) { addApplicantFace(input: { applicantId: $v0, image: $v1 }) { face { id } } }';
    expect(faultyFields(text, { v0: {}, v1: '!' })).toEqual(['applicantId', 'image']);
  });

  it('have indices of lists, below the part that the variable is', () => {
    const text =
      'mutation ($checks: [RequestedCheckInput!]) { createSession(input: { checks: $checks }) { session { id } } }';
    expect(faultyFields(text, { checks: [{ liveness: {} }, { liveness: 5 }] })).toEqual([
      'checks[1].liveness',
    ]);
  });

  it('are arguments of other fields, in fragments too', () => {
    const text = 'query ($foo: ID!) { ...F } fragment F on Query { session(id: $foo) { id } }';
    expect(faultyFields(text, { foo: {} })).toEqual(['id']);
  });

  it('are those of the operation that is executed', () => {
    const text = `query A($x: ID!) { session(id: $x) { id } } query B($x: String!) { postOfficeBranches(searchText: $x) { name } }`;
    expect(faultyFields(text, { x: {} }, 'A')).toEqual(['id']);
    expect(faultyFields(text, { x: {} }, 'B')).toEqual(['searchText']);
  });
});
