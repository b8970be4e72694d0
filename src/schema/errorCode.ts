import { registerEnumType } from 'type-graphql';
import { ErrorCode, errorCodes } from '../errors/codes.js';

registerEnumType(ErrorCode, {
  name: 'ErrorCode',
  description: 'Values of `extensions.code` of errors; the list is closed.',
  valuesConfig: errorCodes,
});

export { ErrorCode };
