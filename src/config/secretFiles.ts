import { readTextFile } from './textFile.js';
import { variableList } from './variables.js';
import { trimValue } from './variableText.js';

/** Variable that names the file with a secret, as Docker and Kubernetes mount it. */
export const secretFileName = (name: string): string => `${name}_FILE`;

/** Variables whose value may stand in a file. */
export const secretNames: readonly string[] = variableList
  .filter(({ isSecret }) => isSecret)
  .map(({ name }) => name);

/** The variables with each secret read from its file; a secret that is set in both ways is a problem. */
export function withSecretFiles(
  set: Readonly<Record<string, string>>,
  problems: string[],
): Record<string, string> {
  const all = { ...set };
  for (const name of secretNames) {
    const variable = secretFileName(name);
    const file = set[variable];
    if (file === undefined) continue;
    if (set[name] !== undefined) problems.push(`${variable} and ${name} are both set: unset one of them`);
    else {
      const text = readTextFile(file, variable, problems);
      const secret = trimValue(text);
      if (secret !== undefined) all[name] = secret;
      else if (text !== undefined) problems.push(`${variable} names a file that is empty`);
    }
  }
  return all;
}
