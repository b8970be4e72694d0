/** TypeScript types of the scalars, as they come over JSON; `config.scalars` of GraphQL Code Generator takes it as it is. */
export const scalars = {
  Byte: 'string',
  Date: 'string',
  DateTime: 'string',
  JSONObject: '{ [name: string]: unknown }',
  URL: 'string',
} as const;
