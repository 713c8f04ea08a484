import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Where the gateway listens while the console is worked on: `npm start` in another terminal. */
const GATEWAY = 'http://127.0.0.1:8080';

export default defineConfig({
  plugins: [react()],
  resolve: { conditions: ['@duban/source', 'module', 'browser', 'development|production'] },
  // Nothing inline: the gateway's policy lets in scripts and styles of its own files only.
  build: { assetsInlineLimit: 0, modulePreload: { polyfill: false }, sourcemap: false },
  server: { proxy: { '/api': { target: GATEWAY, changeOrigin: false } } },
});
