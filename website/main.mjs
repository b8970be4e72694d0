import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, serve } from 'vitepress';
import { schemaPages } from './schemaPages.mjs';

// Builds the website of docs/ and api.graphql into website/dist; with --serve it is served after that.
const folder = fileURLToPath(new URL('.', import.meta.url));
const root = join(folder, '..');
const source = join(folder, 'pages');
const REPOSITORY = 'https://github.com/yoti-graphql-gateway/yoti-graphql-gateway/blob/main/';

/** Pages that are not in docs/, under the path that links from docs/ have. */
const OTHERS = {
  'README.md': 'index.md',
  'CHANGELOG.md': 'changelog.md',
  'SECURITY.md': 'security-policy.md',
};

const titleOf = (text) => /^# (.+)$/m.exec(text)?.[1] ?? '';
const docs = readdirSync(join(root, 'docs'), { recursive: true })
  .filter((file) => file.endsWith('.md'))
  .map((file) => file.replaceAll('\\', '/'));

/** Where a file of the repository is on the website; undefined if it is not there. */
function pageOf(file) {
  if (OTHERS[file]) return OTHERS[file];
  if (file === 'docs/adr/README.md') return 'adr/index.md';
  return file.startsWith('docs/') && file.endsWith('.md') ? file.slice('docs/'.length) : undefined;
}

/** A page's text, with links to other pages of the website, and to the repository for all else. */
function toPage(file) {
  const page = pageOf(file);
  const text = readFileSync(join(root, file), 'utf8').replace(/<!--[\s\S]*?-->/g, '');
  return text.replace(/\]\((?!https?:|#|mailto:)([^)#\s]+)(#[^)]*)?\)/g, (_, target, hash = '') => {
    const path = posix.normalize(posix.join(posix.dirname(file), target));
    const other = pageOf(path);
    const link = other ? posix.relative(posix.dirname(page), other) : REPOSITORY + path;
    return `](${other && !link.startsWith('.') ? `./${link}` : link}${hash})`;
  });
}

function write(path, text) {
  mkdirSync(dirname(join(source, path)), { recursive: true });
  writeFileSync(join(source, path), text);
}

rmSync(source, { recursive: true, force: true });
const files = [...Object.keys(OTHERS), ...docs.map((file) => `docs/${file}`)];
const pages = files.map((file) => ({ path: pageOf(file), text: toPage(file) }));
const reference = schemaPages(readFileSync(join(root, 'api.graphql'), 'utf8'));
for (const { path, text } of [...pages, ...reference]) write(path, text);

const linkOf = (path) => `/${path.replace(/\.md$/, '').replace(/(^|\/)index$/, '$1')}`;
const entries = (list) => list.map(({ path, text }) => ({ text: titleOf(text), link: linkOf(path) }));
const guides = pages.filter(({ path }) => !path.includes('/'));
const decisions = pages.filter(({ path }) => path.startsWith('adr/'));
const groups = [
  { text: 'Guides', items: entries(guides) },
  { text: 'Schema', items: entries(reference) },
  { text: 'Decisions', collapsed: true, items: entries(decisions) },
];
const facts = groups.map(
  ({ text, items }) => `## ${text}\n\n${items.map((item) => `- [${item.text}](${item.link})`).join('\n')}`,
);
const about = '> A GraphQL gateway for Yoti Identity Verification.';
write('public/llms.txt', `# Yoti GraphQL gateway\n\n${about}\n\n${facts.join('\n\n')}\n`);
cpSync(join(root, 'api.graphql'), join(source, 'public/api.graphql'));
write(
  '.vitepress/config.json',
  JSON.stringify({
    title: 'Yoti GraphQL gateway',
    description: 'A GraphQL gateway for Yoti Identity Verification',
    outDir: join(folder, 'dist'),
    // Examples name addresses of a gateway that runs on the reader's machine.
    ignoreDeadLinks: 'localhostLinks',
    themeConfig: { search: { provider: 'local' }, sidebar: groups, outline: [2, 3] },
  }),
);
write(
  '.vitepress/config.mjs',
  "import { readFileSync } from 'node:fs';\nexport default JSON.parse(readFileSync(new URL('config.json', import.meta.url), 'utf8'));\n",
);

await build(source);
if (process.argv.includes('--serve')) await serve({ root: source });
