import { notesOf, releaseProblems } from '../../scripts/release.js';

const CHANGELOG = `# Changelog

## [Unreleased]

## [1.2.0] - 2026-11-29

### Added

- A thing.

## 1.1.0

First.
`;
const at = (version: string): Record<string, string> => ({ 'package.json': version, 'Chart.yaml': version });

it('takes the notes of a version from its section alone', () => {
  expect(notesOf(CHANGELOG, '1.2.0')).toBe('### Added\n\n- A thing.');
  expect(notesOf(CHANGELOG, '1.1.0')).toBe('First.');
  expect(notesOf(CHANGELOG, '1.1')).toBeUndefined();
});

it('lets a version be released that every file and the changelog have', () => {
  expect(releaseProblems('v1.2.0', { changelog: CHANGELOG, versions: at('1.2.0') })).toEqual([]);
});

it.each<[name: string, tag: string, files: Parameters<typeof releaseProblems>[1], problem: RegExp]>([
  ['a tag that is no version', 'latest', { changelog: CHANGELOG, versions: {} }, /no version such as/],
  [
    'a file of another version',
    'v1.2.0',
    { changelog: CHANGELOG, versions: at('1.1.0') },
    /package.json has version 1.1.0/,
  ],
  [
    'a version without a section',
    'v1.3.0',
    { changelog: CHANGELOG, versions: at('1.3.0') },
    /no section "## 1.3.0"/,
  ],
  [
    'lines that wait under Unreleased',
    'v1.2.0',
    { changelog: CHANGELOG.replace('[Unreleased]\n', '[Unreleased]\n\n- More.\n'), versions: at('1.2.0') },
    /under "Unreleased"/,
  ],
])('refuses %s', (_, tag, files, problem) => {
  expect(releaseProblems(tag, files)[0]).toMatch(problem);
});
