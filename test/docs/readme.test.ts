import { request } from 'undici';
import { Program } from '../support/server/program.js';
import { blocksOf, page, type Block } from './pages.js';

const readme = page('README.md');
const operations = blocksOf(readme).filter(({ language }) => language === 'graphql');

type Json = Record<string, unknown>;

/** The gateway that `npm start` starts; its ids take the place of the names in the variables. */
class Newcomer {
  readonly #program = new Program('src/main.js', { PORT: '0' });
  readonly #ids: Record<string, string> = {};
  #url = '';

  async start(): Promise<void> {
    [, this.#url = ''] = await this.#program.says(/listening at (http:\/\/[\d.]+:\d+)/);
  }

  stop(): Promise<void> {
    return this.#program.stop();
  }

  /** Runs an operation of the page, with its variables, and keeps the ids of what it answers. */
  async run({ text: query, introduction }: Block, given?: Json): Promise<Json> {
    const inline = /Variables: `(\{.*\})`/.exec(introduction)![1]!;
    const variables = given ?? (JSON.parse(this.#withIds(inline)) as Json);
    const response = await request(`${this.#url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await response.body.json()) as { data: Json; errors?: unknown };
    expect(errors).toBeUndefined();
    this.#keepIds(data);
    return Object.values(data)[0] as Json;
  }

  #withIds(text: string): string {
    return text.replace(/"([A-Z]+)_ID"/g, (_, name: string) => JSON.stringify(this.#ids[name.toLowerCase()]));
  }

  #keepIds(value: Json): void {
    for (const [name, inner] of Object.entries(value)) {
      if (typeof inner !== 'object' || inner === null) continue;
      if ('id' in inner) this.#ids[name] = inner.id as string;
      this.#keepIds(inner as Json);
    }
  }
}

describe('README', () => {
  it('has at most 150 lines and 900 words', () => {
    expect(readme.text.split('\n').length).toBeLessThanOrEqual(151);
    expect(readme.text.split(/\s+/).filter(Boolean).length).toBeLessThanOrEqual(900);
  });

  it('has ten operations, numbered', () => {
    expect(operations.map(({ introduction }) => Number(/^\*\*(\d+)\./.exec(introduction)?.[1]))).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
    ]);
  });

  describe('on the gateway that npm start starts', () => {
    const newcomer = new Newcomer();
    beforeAll(() => newcomer.start());
    afterAll(() => newcomer.stop());

    it('has operations that work one after another, as the text says', async () => {
      const [create, complete, enrol, authenticate, outcome, ...more] = operations as [
        Block,
        Block,
        Block,
        Block,
        Block,
        ...Block[],
      ];
      await newcomer.run(create);
      await newcomer.run(complete);
      await newcomer.run(enrol);
      await newcomer.run(authenticate);
      await newcomer.run(complete);
      expect(await newcomer.run(outcome)).toMatchObject({ state: 'COMPLETED', faceAuthOutcome: 'PASSED' });

      const [applicant, resource, ...others] = more as [Block, Block, ...Block[]];
      expect(await newcomer.run(applicant)).toMatchObject({ face: { id: expect.any(String) } });
      const [, checks = ''] = /`"checks": (\[.*?\])`/.exec(resource.introduction)!;
      await newcomer.run(create, { input: { checks: JSON.parse(checks) } });
      await newcomer.run(resource);
      for (const operation of others) await newcomer.run(operation);
    });
  });
});
