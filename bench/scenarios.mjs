import { options } from './options.mjs';
import { operations } from './operations.mjs';

/** Scenarios: an operation, how Yoti authenticates it, the upstream's delay in milliseconds, and the connections. */

export const CONNECTIONS = 32;
export const MANY_CONNECTIONS = 200;

const anyServer = () => true;
export const isGateway = ({ kind }) => kind === 'gateway';

const scenario = (operation, auth, delayMs, connections = CONNECTIONS, accepts = anyServer) => ({
  name: `${operation}/${auth}/${delayMs}${connections === MANY_CONNECTIONS ? '/many' : ''}`,
  operation,
  auth,
  delayMs,
  connections,
  accepts,
});

const four = ['Q1', 'Q2', 'Q3', 'M1'];
const { quick } = options;

const all = [
  ...four.map((operation) => scenario(operation, 'unsigned', 0)),
  ...(quick ? [] : four.map((operation) => scenario(operation, 'unsigned', 20))),
  scenario('Q2', 'unsigned', 20, MANY_CONNECTIONS, quick ? isGateway : anyServer),
  ...(quick && !options.builds ? ['Q1', 'Q2'] : four).map((operation) => scenario(operation, 'signed', 0)),
  ...(quick ? [] : four.map((operation) => scenario(operation, 'signed', 20))),
  scenario('POLL', 'signed', 0, CONNECTIONS, isGateway),
  ...['ENT', 'ENT10', 'Q1x10', 'INCLUDE', 'APQ', 'LITERAL'].map((operation) =>
    scenario(operation, 'unsigned', 0, CONNECTIONS, isGateway),
  ),
];

function matches(pattern, name) {
  const parts = pattern.split('/');
  return name.split('/').every((part, n) => parts[n] === undefined || parts[n] === '*' || parts[n] === part);
}

const patterns = options.scenarios ?? (options.builds ? ['*/unsigned/0'] : ['*']);

/** Scenarios of this run. */
export const scenarios = all.filter(
  ({ name, operation }) =>
    (!options.operations || options.operations.includes(operation)) &&
    patterns.some((pattern) => matches(pattern, name)),
);

/** Memory under load is measured with this one. */
export const soakScenario = scenario('Q2', 'unsigned', 0, CONNECTIONS, isGateway);

export const takesPart = (server, { operation, auth, accepts }) =>
  server.auths.includes(auth) &&
  accepts(server) &&
  (!server.kind.endsWith('floor') || operations[operation].floor !== undefined);
