import { deepStrictEqual } from 'node:assert';
import { operations } from './operations.mjs';
import { counts, registration, requestOf } from './load.mjs';
import { isGateway } from './scenarios.mjs';
import { wireSession } from './wireSession.mjs';

/** Throws unless the server answers the operations correctly and authenticates its calls as `auth` says. */
export async function check(server, auth, names, upstream) {
  await counts(upstream);
  for (const name of names) await checkAnswer(server, name);
  const { calls, signed, bearer } = await counts(upstream);
  const expected = {
    signed: auth === 'signed' ? calls : 0,
    bearer: auth === 'unsigned' && isGateway(server) ? calls : 0,
  };
  if (signed !== expected.signed || bearer !== expected.bearer)
    throw new Error(`${auth}, but ${signed} of ${calls} calls were signed and ${bearer} had a bearer token`);
}

async function checkAnswer(server, name) {
  const operation = operations[name];
  const variables = operation.variables();
  const { path, ...request } = requestOf(server, operation)(variables);
  const headers = { 'content-type': 'application/json', accept: 'application/json' };
  if (operation.isHashed)
    await fetch(server.origin + path, { ...request, body: registration(operation, variables), headers });
  const response = await fetch(server.origin + path, { ...request, headers });
  const text = await response.text();
  if (!response.ok) throw new Error(`${name} was answered with ${response.status}: ${text.slice(0, 300)}`);
  if (server.kind === 'floor') return checkPlain(name, variables, text);
  if (server.kind === 'parsing floor')
    return checkPlain(name, variables, JSON.stringify(JSON.parse(text).data));
  const { data, errors } = JSON.parse(text);
  if (errors) throw new Error(`${name} was answered with errors: ${JSON.stringify(errors).slice(0, 400)}`);
  const { expected } = server.kind === 'wire' ? operation.wire : operation;
  if (expected) deepStrictEqual(data, expected(variables), `${name} was answered with other data`);
}

function checkPlain(name, { id }, text) {
  if (name === 'M1') return;
  deepStrictEqual(JSON.parse(text), wireSession(id), `${name} was answered with another session`);
}
