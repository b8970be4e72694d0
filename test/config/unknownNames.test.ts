import { findUnknownNames } from '../../src/config/unknownNames.js';
import { variableList } from '../../src/config/variables.js';
import { configProblems } from './problems.js';

describe('a misspelt name', () => {
  it.each([
    ['YOTI_HEADER_TIMEOUT_MS', 'YOTI_HEADERS_TIMEOUT_MS'],
    ['YOTI_HEADERS_TIMEOUT', 'YOTI_HEADERS_TIMEOUT_MS'],
    ['YOTI_HEADER_TIMEOUT', 'YOTI_HEADERS_TIMEOUT_MS'],
    ['YOTI_CLIENT_SDKID', 'YOTI_CLIENT_SDK_ID'],
    ['YOTI_KEY_FILE', 'YOTI_KEY_FILE_PATH'],
    ['YOTI_SDK_ID', 'YOTI_CLIENT_SDK_ID'],
    ['AUTH_ISUER', 'AUTH_ISSUER'],
    ['AUTH_JWKS_URI', 'AUTH_JWKS_URL'],
    ['ROUTER_SECRTE', 'ROUTER_SECRET'],
    ['CORS_ORIGIN', 'CORS_ORIGINS'],
    ['REDIS_URI', 'REDIS_URL'],
    ['LINK_TTL', 'LINK_TTL_SECONDS'],
    ['STOP_TIMEOUT_MS', 'STOP_TIMEOUT_SECONDS'],
    ['WORKER_MEMORY', 'WORKER_MEMORY_MB'],
    ['MAX_ALIAS', 'MAX_ALIASES'],
    ['SESSION_CACHE_ENTRYS', 'SESSION_CACHE_ENTRIES'],
    ['TRUSTED_DOCUMENT_FILE', 'TRUSTED_DOCUMENTS_FILE'],
    ['NODE_EVN', 'NODE_ENV'],
    ['MAX_DEPHT', 'MAX_DEPTH'],
  ])('%s is refused with %s', (name, meant) => {
    expect(findUnknownNames([name])).toEqual([
      `${name} is no variable of this gateway: did you mean ${meant}?`,
    ]);
  });

  it('is refused among the other problems', () => {
    expect(configProblems({ YOTI_HEADER_TIMEOUT_MS: '100', PORT: 'http' })).toEqual([
      'YOTI_HEADER_TIMEOUT_MS is no variable of this gateway: did you mean YOTI_HEADERS_TIMEOUT_MS?',
      'PORT must be a whole number from 0 to 65535',
    ]);
  });

  it('that is empty counts as not set', () => {
    expect(configProblems({ YOTI_HEADER_TIMEOUT_MS: '' })).toEqual([]);
  });
});

describe('a name of another program', () => {
  it.each([
    // Shells, Node and npm.
    ...['PATH', 'HOME', 'HOSTNAME', 'LOGNAME', 'PWD', 'TERM', 'LANG', 'TZ', 'USER', 'SHLVL', 'SSH_AUTH_SOCK'],
    ...[
      'NODE_OPTIONS',
      'NODE_VERSION',
      'NODE_PATH',
      'NODE_EXTRA_CA_CERTS',
      'npm_config_loglevel',
      'INIT_CWD',
    ],
    ...[
      'HTTP_PROXY',
      'HTTPS_PROXY',
      'NO_PROXY',
      'SSL_CERT_FILE',
      'UV_CACHE_DIR',
      'MAX_OLD_SPACE',
      'CI',
      'DEBUG',
    ],
    // Images and platforms.
    ...['REDIS_VERSION', 'REDIS_DOWNLOAD_URL', 'YARN_VERSION', 'DYNO', 'WEB_MEMORY', 'KUBERNETES_PORT'],
    // Kubernetes services with names like ours.
    ...['YOTI_GATEWAY_PORT', 'YOTI_GATEWAY_SERVICE_HOST', 'REDIS_PORT', 'REDIS_PORT_6379_TCP_ADDR'],
    ...[
      'REDIS_SERVICE_HOST',
      'SESSION_CACHE_PORT',
      'SESSION_CACHE_SERVICE_HOST',
      'AUTH_PORT',
      'AUTH_SERVICE_PORT',
    ],
    // Other programs with settings like ours.
    ...[
      'POST',
      'PORTS',
      'HOSTS',
      'LOG_FORMAT',
      'AUTH_SECRET',
      'AUTH_TOKEN',
      'PUBLIC_KEY',
      'LINK',
      'MAX_RETRIES',
    ],
    ...['YOTI_GATEWAY_PORT', 'YOTI_GATEWAY_SERVICE_HOST', 'YOTI_GATEWAY_PORT_4000_TCP_ADDR'],
    ...['SESSION_SECRET', 'SESSION_TIMEOUT', 'DATABASE_URL', 'TIMEOUT_MS'],
  ])('%s is ignored', (name) => {
    expect(findUnknownNames([name])).toEqual([]);
  });

  it('is not one of ours', () => {
    expect(findUnknownNames(variableList.map(({ name }) => name))).toEqual([]);
  });
});
