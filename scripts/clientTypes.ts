import { buildASTSchema, isAbstractType, parse } from 'graphql';
import { ErrorCode } from '../src/errors/codes.js';

/** Facts of the schema that clients need at run time: types of each interface and union, and the codes of errors. */
export function clientSchema(sdl: string): string {
  const schema = buildASTSchema(parse(sdl), { assumeValidSDL: true });
  const possibleTypes = Object.fromEntries(
    Object.values(schema.getTypeMap())
      .filter(isAbstractType)
      .map((type) => [type.name, schema.getPossibleTypes(type).map(({ name }) => name)]),
  );
  return `import type { ErrorCode } from './operations.generated.js';

/** Object types of each interface and union, as the option \`possibleTypes\` of Apollo Client's \`InMemoryCache\`. */
export const possibleTypes: { [abstractType: string]: string[] } = ${toCode(possibleTypes)};

/** Every code that an error can carry. */
export const errorCodes: readonly ErrorCode[] = ${toCode(Object.values(ErrorCode))};
`;
}

const toCode = (value: unknown): string => JSON.stringify(value, null, 2);
