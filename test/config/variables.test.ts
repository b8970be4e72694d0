import { loadConfig } from '../../src/config/config.js';
import { topicTitles, variableList } from '../../src/config/variables.js';
import { configProblems } from './problems.js';

const names = variableList.map(({ name }) => name);
const numbers = variableList.flatMap(({ name, accepts }) => {
  const [, min, max] = /^(\d+) to (\d+)$/.exec(accepts) ?? [];
  return min === undefined ? [] : [{ name, min: Number(min), max: Number(max) }];
});

describe('the list of variables', () => {
  it('has each name and each topic once', () => {
    expect(new Set(names).size).toBe(names.length);
    expect([...new Set(variableList.map(({ topic }) => topic))]).toEqual(topicTitles.map(([topic]) => topic));
  });

  it('has no two variables with one property in a configuration', () => {
    const flat = variableList.filter(({ topic }) => !['limits', 'cache', 'idempotency'].includes(topic));
    const properties = flat.map(({ property }) => property);
    expect(new Set(properties).size).toBe(properties.length);
  });

  it.each(variableList)('describes $name in one sentence', ({ name, description }) => {
    expect(name).toMatch(/^[A-Z]+(_[A-Z]+)*$/);
    expect(description).toMatch(/^[^.]*(\.(env|example)[^.]*)?\.$/);
  });

  it('has defaults that are accepted', () => {
    const defaults = Object.fromEntries(variableList.map(({ name, defaultValue }) => [name, defaultValue]));
    expect(loadConfig(defaults)).toEqual(loadConfig({}));
  });
});

describe('a number', () => {
  it.each(numbers)('$name may be $min and $max, and nothing beyond', ({ name, min, max }) => {
    const problem = `${name} must be a whole number from ${min} to ${max}`;

    for (const text of [`${min}`, `${max}`]) expect(configProblems({ [name]: text })).toEqual([]);
    for (const text of [`${min - 1}`, `${max + 1}`, `${min}.5`, 'many', 'NaN', 'Infinity', `${min}MB`])
      expect(configProblems({ [name]: text })).toEqual([problem]);
  });
});

describe('a secret', () => {
  const secrets = names.filter((name) => name.endsWith('_SECRET'));

  it.each(secrets)('%s has at least 32 characters, and is in no message', (name) => {
    const [problem, ...others] = configProblems({ [name]: 'x'.repeat(31) });

    expect(problem).toMatch(
      new RegExp(`^${name} must have at least 32 characters; make one with .openssl rand`),
    );
    expect(problem).not.toContain('xxx');
    expect(others).toEqual([]);
    expect(configProblems({ [name]: 'x'.repeat(32) })).toEqual([]);
  });
});

describe('an address', () => {
  it.each([
    ['PUBLIC_URL', 'https://graph.example/', 'publicUrl', 'https://graph.example'],
    ['REDIS_URL', 'rediss://redis.example:6379', 'redisUrl', 'rediss://redis.example:6379'],
  ])('%s may be %s', (name, text, property, value) => {
    expect(loadConfig({ [name]: text })).toHaveProperty(property, value);
  });

  it.each([
    ['PUBLIC_URL', 'ftp://graph.example'],
    ['PUBLIC_URL', 'graph.example'],
    ['REDIS_URL', 'http://redis.example'],
    ['REDIS_URL', 'redis.example'],
  ])('%s may not be %s', (name, text) => {
    expect(configProblems({ [name]: text })).toEqual([
      expect.stringMatching(new RegExp(`^${name} must be the address .+, such as `)),
    ]);
  });
});
