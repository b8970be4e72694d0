import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/**
 * Bundles the explorer with GraphiQL for a browser, in memory; takes about a second. Rejects where the packages for
 * development are not installed.
 * @returns {Promise<{ script: string, style: string }>}
 */
export async function bundleExplorer() {
  const { outputFiles } = await build({
    entryPoints: { explorer: fileURLToPath(new URL('explorer.jsx', import.meta.url)) },
    outdir: 'explorer',
    bundle: true,
    write: false,
    minify: true,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    loader: { '.woff2': 'dataurl' },
    legalComments: 'none',
    logLevel: 'silent',
  });
  const textOf = (ending) => outputFiles.find(({ path }) => path.endsWith(ending)).text;
  return { script: textOf('.js'), style: textOf('.css') };
}
