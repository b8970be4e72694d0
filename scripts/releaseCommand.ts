import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { notesOf, releaseProblems, type ReleaseFiles } from './release.js';

// `check [TAG]` fails with the reasons against a release, `notes [TAG]` prints its section of the changelog.
/** Files of this project. */
function releaseFiles(): ReleaseFiles {
  const read = (file: string): string => readFileSync(new URL(`../${file}`, import.meta.url), 'utf8');
  const chart = parse(read('deploy/helm/Chart.yaml')) as { version: string; appVersion: string };
  return {
    changelog: read('CHANGELOG.md'),
    versions: {
      'package.json': (JSON.parse(read('package.json')) as { version: string }).version,
      'package-lock.json': (JSON.parse(read('package-lock.json')) as { version: string }).version,
      'deploy/helm/Chart.yaml (version)': chart.version,
      'deploy/helm/Chart.yaml (appVersion)': chart.appVersion,
    },
  };
}

const files = releaseFiles();
const [action, tag = `v${files.versions['package.json']}`] = process.argv.slice(2);
if (action === 'notes') {
  const notes = notesOf(files.changelog, tag.replace(/^v/, ''));
  if (notes) console.log(notes);
  else {
    console.error(`CHANGELOG.md says nothing about ${tag}.`);
    process.exitCode = 1;
  }
} else {
  const problems = releaseProblems(tag, files);
  for (const problem of problems) console.error(problem);
  if (problems.length === 0) console.log(`${tag} can be released.`);
  process.exitCode = problems.length === 0 ? 0 : 1;
}
