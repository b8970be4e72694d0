/** Tests that need programs of these Debian packages: their names say so where they are not installed. `.ci/run` installs them. */
export function describeIf(isInstalled: boolean, packages: string, name: string, tests: () => void): void {
  if (isInstalled) describe(name, tests);
  else describe.skip(`${name} (skipped: not installed: ${packages})`, tests);
}
