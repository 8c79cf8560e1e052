// How src/ becomes out/: main and services as ES modules with everything but Electron inside, the
// preload as one CommonJS file (a sandboxed preload can be nothing else), the screens for one Chromium.
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const from = (...parts: string[]) => join(import.meta.dirname, 'src', ...parts);

export default defineConfig(({ command }) => ({
  main: {
    build: {
      externalizeDeps: false,
      target: 'node24',
      sourcemap: command === 'serve',
      rolldownOptions: {
        input: { index: from('main', 'index.ts'), services: from('main', 'services.ts') },
        output: {
          format: 'es',
          entryFileNames: '[name].js',
          chunkFileNames: 'chunks/[name]-[hash].js',
        },
      },
    },
  },
  preload: {
    build: {
      externalizeDeps: false,
      sourcemap: command === 'serve',
      rolldownOptions: {
        input: { index: from('preload', 'index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: from('renderer'),
    plugins: [react()],
    build: {
      target: 'chrome156',
      minify: true,
      sourcemap: command === 'serve',
      // The content security policy allows files of our own origin and nothing inline.
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 2_000,
      rolldownOptions: {
        input: { index: from('renderer', 'index.html'), paper: from('renderer', 'paper.html') },
      },
    },
  },
}));
