import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const config = defineConfig({
  plugins: [react()],
  resolve: {
    // The client's sources, so that nothing has to be built first; a page of your own installs the package instead.
    alias: {
      'yoti-graphql-client': fileURLToPath(new URL('../../packages/client/src/index.ts', import.meta.url)),
    },
    // One React and one graphql, wherever a package that is used here lies.
    dedupe: ['react', 'react-dom', 'graphql'],
  },
  build: { target: 'es2022' },
});

// Vite reads the default export of this file.
export { config as default };
