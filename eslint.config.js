import graphql from '@graphql-eslint/eslint-plugin';
import tseslint from 'typescript-eslint';

// One configuration for all: the plugin keeps the first it is given. The graph with the sandbox has all of the other.
const graphqlConfig = { schema: 'schema.sandbox.graphql', documents: 'test/operations/*.graphql' };

export default tseslint.config(
  {
    ignores: [
      '**/dist',
      'website/pages',
      'node_modules',
      'coverage',
      '**/wire.ts',
      '**/*.generated.ts',
      'test/operations/federation.graphqls',
    ],
  },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommended],
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Name your exports.' },
      ],
      'no-restricted-properties': [
        'error',
        {
          object: 'process',
          property: 'env',
          message: 'Only src/main.ts hands the environment to loadConfig.',
        },
      ],
    },
  },
  {
    files: ['src/**/*.ts', 'emulator/**/*.ts', 'cli/**/*.ts'],
    rules: { 'no-console': 'error' },
  },
  {
    // Decorators name classes as values and as types at once.
    files: ['src/schema/**/*.ts', 'src/resolvers/**/*.ts'],
    rules: { '@typescript-eslint/consistent-type-imports': 'off' },
  },
  { files: ['src/main.ts'], rules: { 'no-restricted-properties': 'off', 'no-console': 'off' } },
  {
    files: ['schema.graphql', 'schema.sandbox.graphql', 'api.graphql'],
    languageOptions: { parser: graphql.parser, parserOptions: { graphQLConfig: graphqlConfig } },
    plugins: { '@graphql-eslint': graphql },
    rules: {
      ...graphql.configs['flat/schema-recommended'].rules,
      '@graphql-eslint/require-description': [
        'error',
        {
          types: true,
          FieldDefinition: true,
          InputValueDefinition: true,
          EnumValueDefinition: true,
          DirectiveDefinition: true,
        },
      ],
      // Most types are values, without an identity of their own: an address, a recommendation, a payload.
      '@graphql-eslint/strict-id-in-types': 'off',
    },
  },
  {
    files: ['test/operations/*.graphql'],
    languageOptions: { parser: graphql.parser, parserOptions: { graphQLConfig: graphqlConfig } },
    plugins: { '@graphql-eslint': graphql },
    rules: {
      '@graphql-eslint/no-unused-variables': 'error',
      '@graphql-eslint/no-deprecated': 'error',
      '@graphql-eslint/executable-definitions': 'error',
      '@graphql-eslint/known-fragment-names': 'error',
    },
  },
);
