import mdx from '@astrojs/mdx';
import node from '@astrojs/node';
import { defineConfig } from 'astro/config';
import { devModules } from './src/http/dev-modules.mjs';
import { privateLessons } from './src/http/lesson/private-lessons.mjs';
import { oneCopy } from './src/http/one-copy.mjs';
import { trimUtrecht } from './src/styles/trim.mjs';

export default defineConfig({
  site: process.env.SITE_URL ?? 'http://localhost:4321',
  output: 'server',
  outDir: process.env.BUILD_DIR ?? './dist/loose',
  // A page is made whole before its first byte goes out, so that one that fails half-way answers with the page for faults.
  adapter: node({ mode: 'middleware', bodySizeLimit: 65 * 1024 * 1024, experimentalDisableStreaming: true }),
  integrations: [mdx(), privateLessons()],
  session: false,
  trailingSlash: 'never',
  build: { inlineStylesheets: 'never' },
  markdown: { syntaxHighlight: false },
  // Our own server checks the origin of every change, of any content type, against SITE_URL: also behind a TLS proxy.
  security: { checkOrigin: false, actionBodySizeLimit: 65 * 1024 * 1024 },
  vite: {
    plugins: [oneCopy(), devModules()],
    build: { assetsInlineLimit: 0 },
    css: { postcss: { plugins: process.env.NODE_ENV === 'production' ? [trimUtrecht()] : [] } },
  },
  devToolbar: { enabled: false },
});
