import { readFileSync } from 'node:fs';
import { buildSchema } from 'graphql';
import { schemaPages } from '../../website/schemaPages.mjs';

const sdl = readFileSync(new URL('../../api.graphql', import.meta.url), 'utf8');
const pages = schemaPages(sdl);
const textOf = (name: string): string => pages.find(({ path }) => path === `schema/${name}.md`)?.text ?? '';

describe('the schema reference', () => {
  it('has every type and every field of api.graphql', () => {
    const types = Object.values(buildSchema(sdl, { assumeValid: true }).getTypeMap());
    const all = pages.map(({ text }) => text).join('\n');
    const own = types.filter(
      ({ astNode, name }) => astNode && !['Query', 'Mutation', 'Subscription'].includes(name),
    );
    expect(own.length).toBeGreaterThan(200);
    expect(own.filter(({ name }) => !all.includes(`\n## ${name}\n`)).map(({ name }) => name)).toEqual([]);
    const fields = types.flatMap((type) =>
      'getFields' in type && type.astNode ? Object.keys(type.getFields()) : [],
    );
    expect(fields.filter((name) => !all.includes(`- \`${name}\`: `))).toEqual([]);
  });

  it('links to types that are there', () => {
    const links = pages.flatMap(({ text }) => [...text.matchAll(/\]\(\.\/(\w+)#(\w+)\)/g)]);
    const missing = links.filter(([, page, type]) => !new RegExp(`^## ${type}$`, 'im').test(textOf(page!)));
    expect(links.length).toBeGreaterThan(500);
    expect(missing.map(([link]) => link)).toEqual([]);
  });

  it('says what is deprecated, and writes signs of HTML as text', () => {
    const reference = schemaPages(`
      "Root."
      type Query { "Say <b>." old: Int @deprecated(reason: "Use \`new\`.") new: Int }`);
    const text = reference.find(({ path }) => path === 'schema/query.md')?.text;
    expect(text).toContain('- `old`: `Int` – Say &lt;b>. **Deprecated:** Use `new`.');
  });
});
