import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import { bridge } from './dev/bridge.ts';

const path = (name: string) => fileURLToPath(new URL(name, import.meta.url));

export default defineConfig({
  plugins: [svelte(), bridge()],
  resolve: { alias: { $ui: path('src') } },
  server: { port: Number(process.env['PORT'] ?? 5173), strictPort: true },
  build: {
    target: 'es2023',
    outDir: 'dist',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: { index: path('index.html'), card: path('card.html') } },
  },
});
