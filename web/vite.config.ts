import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The pages are served by the API server under its strict CSP: everything is bundled, nothing is inlined. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  server: { proxy: { '/api': process.env['JIANWEI_API'] ?? 'http://127.0.0.1:8080' } },
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 900,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules\/(react|react-dom|scheduler)\//, priority: 3 },
            { name: 'canvas', test: /node_modules\/(sigma|graphology|graphology-[a-z0-9-]+|events)\//, priority: 2 },
            { name: 'antd', test: /node_modules\//, priority: 1 },
          ],
        },
      },
    },
  },
});
