/** What a release is made of. */
export interface ReleaseFiles {
  changelog: string;
  /** Versions by the file that has them. */
  versions: Readonly<Record<string, string | undefined>>;
}

/** Section of a version in the changelog, without its heading; undefined where there is none. */
export function notesOf(changelog: string, version: string): string | undefined {
  const sections = changelog.split(/^## /m).slice(1);
  const section = sections.find((text) =>
    new RegExp(`^\\[?${version.replaceAll('.', '\\.')}\\]?(\\s|$)`).test(text),
  );
  return section?.slice(section.indexOf('\n') + 1).trim();
}

/** Reasons against releasing a tag such as `v1.2.0`; empty when it may be released. */
export function releaseProblems(tag: string, { changelog, versions }: ReleaseFiles): string[] {
  const version = tag.replace(/^v/, '');
  if (!/^\d+\.\d+\.\d+$/.test(version)) return [`"${tag}" is no version such as v1.2.0`];
  const problems = Object.entries(versions)
    .filter(([, found]) => found !== version)
    .map(([file, found]) => `${file} has version ${found ?? 'none'}: set it to ${version}`);
  const notes = notesOf(changelog, version);
  if (notes === undefined) problems.push(`CHANGELOG.md has no section "## ${version}": name "Unreleased" so`);
  else if (notes === '') problems.push(`CHANGELOG.md says nothing about ${version}`);
  const unreleased = notesOf(changelog, 'Unreleased');
  if (unreleased)
    problems.push('CHANGELOG.md has lines under "Unreleased": move them to the section of the version');
  return problems;
}
