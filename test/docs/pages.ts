import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));

/** A page of the documents, by its path from the top of the project. */
export interface Page {
  path: string;
  text: string;
}

/** A fenced block of a page. */
export interface Block {
  /** Page and line, to find it by. */
  place: string;
  language: string;
  text: string;
  /** The line above it. */
  introduction: string;
  /** The block below it. */
  next?: Block;
}

const isMarkdown = (path: string): boolean => path.endsWith('.md');

/** README and its neighbours, and everything below docs/. */
export const pages: Page[] = [
  ...readdirSync(root).filter(isMarkdown),
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter(isMarkdown)
    .map((path) => join('docs', path)),
].map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));

export const page = (path: string): Page => pages.find((one) => one.path === path)!;

/** The blocks of a page, in order. */
export function blocksOf({ path, text }: Page): Block[] {
  const blocks = [...text.matchAll(/^```(\w+)\n([^]*?)\n?^```$/gm)].map(
    ({ 1: language = '', 2: content = '', index }) => {
      const above = text.slice(0, index).trimEnd().split('\n');
      return {
        place: `${path}:${text.slice(0, index).split('\n').length}`,
        language,
        text: content,
        introduction: above.at(-1) ?? '',
      };
    },
  );
  return blocks.map((block, index) => ({ ...block, next: blocks[index + 1] }));
}

export const blocks = pages.flatMap(blocksOf);

/** The anchors that GitHub gives the headings of a page. */
export function anchorsOf({ text }: Page): string[] {
  return [...withoutBlocks(text).matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

export const withoutBlocks = (text: string): string => text.replace(/^```[^]*?^```$/gm, '');

/** Where a relative link of a page leads, from the top of the project. */
export const targetOf = ({ path }: Page, link: string): string => join(dirname(path), link);

export const exists = (path: string): boolean => existsSync(join(root, path));
