import type { Redis } from 'ioredis';
import { connectRedis, settled } from '../cache/redis.js';
import {
  LEASE_MS,
  RECORD_TTL_MS,
  type Claim,
  type IdempotencyStore,
  type Outcome,
  type StepIds,
} from './store.js';

/** Longer than for other uses: a process that is busy for a moment must not refuse what it could carry out. */
const COMMAND_TIMEOUT_MS = 3_000;
const STEP_PREFIX = 'step:';

/*
 * Scripts, each of which Redis carries out as a whole. KEYS: the record, a hash with the fields `input`, `begun`, `done`
 * and one for each step; and its lease, which holds the owner and expires.
 */
const CLAIM = `
local input = redis.call('HGET', KEYS[1], 'input')
if input and input ~= ARGV[1] then return {'REUSED'} end
local state = redis.call('HEXISTS', KEYS[1], 'done') == 1 and 'DONE' or 'CLAIMED'
if state == 'CLAIMED' and not redis.call('SET', KEYS[2], ARGV[2], 'NX', 'PX', ARGV[3]) then return {'BUSY'} end
if not input then
  redis.call('HSET', KEYS[1], 'input', ARGV[1])
  redis.call('PEXPIRE', KEYS[1], ARGV[4])
end
local answer = redis.call('HGETALL', KEYS[1])
table.insert(answer, 1, state)
return answer`;
const BEGIN = `
if redis.call('GET', KEYS[2]) ~= ARGV[1] then return 0 end
if redis.call('EXISTS', KEYS[1]) == 0 then return 0 end
redis.call('HSET', KEYS[1], 'begun', ARGV[2])
redis.call('PEXPIRE', KEYS[2], ARGV[3])
return 1`;
const KEEP = `
if redis.call('EXISTS', KEYS[1]) == 0 then return ARGV[2] end
local field = '${STEP_PREFIX}' .. ARGV[1]
redis.call('HSETNX', KEYS[1], field, ARGV[2])
if redis.call('HGET', KEYS[1], 'begun') == ARGV[1] then redis.call('HDEL', KEYS[1], 'begun') end
return redis.call('HGET', KEYS[1], field)`;
const RENEW = `
if redis.call('GET', KEYS[2]) == ARGV[1] then redis.call('PEXPIRE', KEYS[2], ARGV[2]) end
return 0`;
const RELEASE = `
if redis.call('GET', KEYS[2]) ~= ARGV[1] then return 0 end
redis.call('DEL', KEYS[2])
if redis.call('EXISTS', KEYS[1]) == 0 then return 0 end
if ARGV[2] == 'DONE' then redis.call('HSET', KEYS[1], 'done', '1') end
if ARGV[2] == 'OPEN' then redis.call('HDEL', KEYS[1], 'begun') end
if redis.call('HLEN', KEYS[1]) == 1 then redis.call('DEL', KEYS[1]) end
return 0`;

/** Store in Redis, for all processes and machines that use it. */
export class RedisIdempotencyStore implements IdempotencyStore {
  readonly #redis: Redis;

  constructor(url: string, log: Parameters<typeof connectRedis>[1]) {
    this.#redis = connectRedis(url, log, 'mutations with an idempotency key are refused', {
      commandTimeout: COMMAND_TIMEOUT_MS,
    });
  }

  async claim(record: string, input: string, owner: string): Promise<Claim> {
    const answer = await this.#run(CLAIM, record, input, owner, LEASE_MS, RECORD_TTL_MS);
    const [state, ...fields] = answer as [Claim['state'], ...string[]];
    if (state === 'BUSY' || state === 'REUSED') return { state };
    const steps: Record<string, StepIds> = {};
    let begun: string | undefined;
    for (let index = 0; index < fields.length; index += 2) {
      const [name = '', value = ''] = fields.slice(index, index + 2);
      if (name === 'begun') begun = value;
      if (name.startsWith(STEP_PREFIX)) steps[name.slice(STEP_PREFIX.length)] = JSON.parse(value) as StepIds;
    }
    return state === 'DONE' ? { state, steps } : { state, steps, begun };
  }

  async begin(record: string, owner: string, step: string): Promise<boolean> {
    return (await this.#run(BEGIN, record, owner, step, LEASE_MS)) === 1;
  }

  async keep(record: string, step: string, ids: StepIds): Promise<StepIds> {
    return JSON.parse((await this.#run(KEEP, record, step, JSON.stringify(ids))) as string) as StepIds;
  }

  async renew(record: string, owner: string): Promise<void> {
    await this.#run(RENEW, record, owner, LEASE_MS);
  }

  async release(record: string, owner: string, outcome: Outcome): Promise<void> {
    await this.#run(RELEASE, record, owner, outcome);
  }

  ready(): Promise<void> {
    return settled(this.#redis);
  }

  /** Disconnects at once, also while Redis does not answer. */
  close(): void {
    this.#redis.disconnect();
  }

  /** The braces keep both keys on one node of a Redis cluster. */
  #run(script: string, record: string, ...args: (string | number)[]): Promise<unknown> {
    const key = `idempotency:{${record}}`;
    return this.#redis.eval(script, 2, key, `${key}:lease`, ...args);
  }
}
