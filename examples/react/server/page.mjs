import { createReadStream, existsSync, statSync } from 'node:fs';
import { extname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('..', import.meta.url));
const dist = join(folder, 'dist');
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};
/** Files with a hash in their name never change. */
const FOREVER = 'public, max-age=31536000, immutable';

/** Headers of the page. Calls go to the gateway, and the user view may be framed; nothing else is loaded from elsewhere. */
function securityHeaders({ gatewayOrigin }) {
  // On this machine the user view is the emulator's; with Yoti it is https://api.yoti.com.
  const policy = `default-src 'self'; connect-src 'self' ${gatewayOrigin}; frame-src http://127.0.0.1:*; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'`;
  return {
    'content-security-policy': policy,
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  };
}

/** Builds the page and serves the files: no internet is needed, and nothing watches for changes. */
export async function builtPage() {
  const { build } = await import('vite');
  await build({ root: folder, logLevel: 'warn' });
  return {
    handle(request, response, origins) {
      const path = new URL(request.url, 'http://shop').pathname;
      const asked = join(dist, decodeURIComponent(path));
      const isFile = asked.startsWith(dist + sep) && existsSync(asked) && statSync(asked).isFile();
      if (!isFile && extname(path) !== '') return void response.writeHead(404).end();
      // Every address without a file is the page, which looks at the address itself.
      const file = isFile ? asked : join(dist, 'index.html');
      const isHashed = file.startsWith(join(dist, 'assets'));
      response.writeHead(200, {
        ...securityHeaders(origins),
        'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
        'cache-control': isHashed ? FOREVER : 'no-store',
      });
      createReadStream(file).pipe(response);
    },
    close: async () => undefined,
  };
}

/** Vite's development server in front of the sources: reloads the page after a change. */
export async function developedPage(httpServer) {
  const { createServer } = await import('vite');
  const vite = await createServer({
    root: folder,
    appType: 'spa',
    server: { middlewareMode: true, hmr: { server: httpServer } },
  });
  return {
    handle: (request, response) => vite.middlewares(request, response),
    close: () => vite.close(),
  };
}
