import { registerEnumType } from 'type-graphql';
import { ErrorCode, errorCodes } from '../errors/codes.js';

registerEnumType(ErrorCode, {
  name: 'ErrorCode',
  description: 'Every `extensions.code` that an error of this graph can carry.',
  valuesConfig: errorCodes,
});

export { ErrorCode };
