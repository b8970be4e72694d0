import { createServer, type Server } from 'node:http';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Bundles a program for browsers, with the package's sources; `external` packages stay outside. */
export async function bundle(contents: string, external: string[] = []): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: `${root}packages/client/src`, loader: 'ts' },
    bundle: true,
    external,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'silent',
  });
  return outputFiles[0]!.text;
}

/** Server of a page with one program, under a policy that allows neither inline scripts nor inline styles. */
export class ClientPage {
  readonly #server: Server;
  url = '';

  constructor(private readonly program: string) {
    this.#server = createServer((request, response) => {
      const isProgram = request.url === '/program.js';
      response.writeHead(200, {
        'content-type': isProgram ? 'text/javascript' : 'text/html; charset=utf-8',
        'content-security-policy': "default-src 'self'; connect-src *; frame-src *",
      });
      response.end(isProgram ? this.program : PAGE);
    });
  }

  async start(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    this.url = `http://127.0.0.1:${(this.#server.address() as { port: number }).port}`;
  }

  stop(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }
}

const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Shop</title>
<link rel="icon" href="data:,"><main><h1>Shop</h1><div id="root"></div></main>
<script type="module" src="/program.js"></script></html>`;
