import { lstatSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { ConfigError, type Environment } from './config.js';
import { secretFileName, secretNames } from './secretFiles.js';
import { FileProblem, readText } from './textFile.js';
import { variableList } from './variables.js';
import { trimValue } from './variableText.js';

const ENV_FILE = '.env';
/** Start of a line that is meant to set a variable, in the manner of a shell, of PowerShell, YAML or JSON. */
const NAMED_AT_START = /^\s*(?:export\s+|set\s+|env\s+|\$env:)?["']?(\w+)["']?\s*([=:]?)(.*)$/i;
/** Value in quotes with more than a comment after them. */
const TEXT_AFTER_QUOTES = /^\s*(["'`])(?:(?!\1).)*\1\s*[^#\s]/;
/** Value without quotes that is cut at a `#`, which begins a comment. */
const CUT_BY_COMMENT = /^\s*[^"'`\s#](?:[^#]*[^\s#])?#/;

/**
 * Environment over the file `.env`, if there is one; throws a ConfigError for a file that cannot be used, because a
 * gateway that ignores it could run without authentication. An empty variable is not set, and hides none of the file.
 */
export function readEnvironment(env: Environment, file = ENV_FILE): Record<string, string | undefined> {
  const own = Object.fromEntries(Object.entries(env).filter(([, text]) => trimValue(text) !== undefined));
  const inFile = readEnvFile(file);
  // A secret and the file with it are two ways to set one thing.
  for (const name of secretNames)
    if (name in own || secretFileName(name) in own) {
      delete inFile[name];
      delete inFile[secretFileName(name)];
    }
  return { ...inFile, ...own };
}

function readEnvFile(file: string): Record<string, string | undefined> {
  if (!lstatSync(file, { throwIfNoEntry: false })) return {};
  try {
    const text = readText(file);
    const values = parseEnv(text);
    const problems = problemsIn(text, values);
    if (problems.length > 0) throw new ConfigError(problems);
    return values;
  } catch (error) {
    if (error instanceof FileProblem) throw new ConfigError([`${ENV_FILE} ${error.message}`]);
    throw error;
  }
}

/** Lines about our variables that Node's parser drops, cuts or overrides without a word. */
function problemsIn(text: string, values: NodeJS.Dict<string>): string[] {
  const known = new Set(variableList.flatMap(({ name }) => [name, secretFileName(name)]));
  const seen = new Map<string, string>();
  return text.split(/\r\n|\r|\n/).flatMap((line, index) => {
    const [, name = '', sign, value = ''] = NAMED_AT_START.exec(line) ?? [];
    if (!known.has(name)) return [];
    const where = `${ENV_FILE} line ${index + 1}`;
    if (sign !== '=' || !(name in values)) return [`${where} sets nothing: write ${name}=value`];
    if (TEXT_AFTER_QUOTES.test(value)) return [`${where} has text after the quotes of ${name}: remove it`];
    if (CUT_BY_COMMENT.test(value)) return [`${where} has a # in ${name}: put the value in quotes`];
    const isRepeated = seen.has(name) && seen.get(name) !== value.trim();
    seen.set(name, value.trim());
    return isRepeated ? [`${where} sets ${name} again, to another value: keep one of them`] : [];
  });
}
