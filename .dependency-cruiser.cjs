/** The ways imports may go; docs/adr/0002 says why. */
module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      severity: 'error',
      from: { pathNot: '^src/schema' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'schema-knows-only-schema',
      severity: 'error',
      from: { path: '^src/schema', pathNot: '^src/schema/build/' },
      to: { path: '^(src|emulator|test|demo)', pathNot: '^src/(schema/(?!build/)|errors/)' },
    },
    {
      name: 'resolvers-know-schema-and-context',
      severity: 'error',
      from: { path: '^src/resolvers' },
      to: {
        path: '^(src|emulator|test|demo)',
        pathNot: '^src/(schema/|resolvers/|graphql/context\\.ts$|errors/)',
      },
    },
    {
      name: 'resolvers-know-the-context-as-a-type',
      severity: 'error',
      from: { path: '^src/resolvers' },
      to: { path: '^src/graphql/context\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'datasources-know-schema-and-errors',
      severity: 'error',
      from: { path: '^src/datasources' },
      to: {
        path: '^(src|emulator|test|demo)',
        pathNot:
          '^src/(schema/|datasources/|cache/|idempotency/(idempotency|steps)\\.ts$|auth/(caller|ownership)\\.ts$|errors/)',
      },
    },
    {
      name: 'the-wire-knows-errors-only',
      severity: 'error',
      comment:
        'src/datasources/yoti is the only code that speaks HTTP to Yoti; it knows no noun of the graph.',
      from: { path: '^src/datasources/yoti' },
      to: { path: '^(src|emulator|test|demo)', pathNot: '^src/(datasources/yoti/|errors/)' },
    },
    {
      name: 'only-the-wire-speaks-http',
      severity: 'error',
      from: { path: '^src/(schema|resolvers|datasources)/', pathNot: '^src/datasources/yoti/' },
      to: { path: 'node_modules/(undici|fastify|@apollo/server)/|^(node:)?https?$' },
    },
    {
      name: 'who-asks-knows-nothing',
      severity: 'error',
      comment: 'Who may do what is decided without a look at the request, the graph or Yoti.',
      from: { path: '^src/auth/(caller|policy)\\.ts$' },
      to: { path: '.', pathNot: '^src/auth/caller\\.ts$' },
    },
    {
      name: 'only-the-authenticator-reads-tokens',
      severity: 'error',
      from: { path: '^src', pathNot: '^src/(auth/tokenVerifier|auth/authenticator|app)\\.ts$' },
      to: { path: '^src/auth/(tokenVerifier|authenticator)\\.ts$' },
    },
    {
      name: 'tokens-are-read-and-made-in-one-place-each',
      severity: 'error',
      comment:
        "Callers' tokens are verified in tokenVerifier.ts; the assertion for Yoti is made in bearer.ts.",
      from: { path: '^src', pathNot: '^src/(auth/tokenVerifier|datasources/yoti/bearer)\\.ts$' },
      to: { path: 'node_modules/jose/' },
    },
    {
      name: 'only-the-graph-uses-resolvers',
      severity: 'error',
      comment: 'Resolvers become a graph in one place, where they are wrapped.',
      from: { path: '^src', pathNot: '^src/(schema/build/graph|resolvers/.*)\\.ts$' },
      to: { path: '^src/resolvers/' },
    },
    {
      name: 'gateway-and-emulator-share-no-code',
      severity: 'error',
      comment: 'Only src/main.ts starts the emulator, when no key is configured.',
      from: { path: '^src', pathNot: '^src/main\\.ts$' },
      to: { path: '^emulator' },
    },
    {
      name: 'emulator-stands-alone',
      severity: 'error',
      from: { path: '^emulator' },
      to: { path: '^(src|test|demo|cli)' },
    },
    {
      name: 'only-start-imports-main',
      severity: 'error',
      comment: 'The command `start` is the gateway, in the process of the command line.',
      from: { pathNot: '^cli/start\\.ts$' },
      to: { path: '^(src|emulator|demo|cli)/main\\.ts$' },
    },
    {
      name: 'no-dev-dependencies-in-what-runs',
      severity: 'error',
      from: { path: '^(src|emulator|cli)' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      from: { path: '^(src|emulator|cli)', orphan: true, pathNot: ['main\\.ts$', 'wire\\.ts$'] },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
