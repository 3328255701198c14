import mdx from '@astrojs/mdx';
import node from '@astrojs/node';
import { defineConfig } from 'astro/config';
import { privateLessons } from './src/server/private-lessons.mjs';

export default defineConfig({
  site: process.env.SITE_URL ?? 'http://localhost:4321',
  output: 'server',
  adapter: node({ mode: 'middleware', bodySizeLimit: 27 * 1024 * 1024 }),
  session: undefined,
  integrations: [mdx(), privateLessons()],
  trailingSlash: 'never',
  build: { inlineStylesheets: 'never' },
  markdown: { syntaxHighlight: false },
  security: { checkOrigin: true, actionBodySizeLimit: 27 * 1024 * 1024 },
  vite: { build: { assetsInlineLimit: 0 } },
  devToolbar: { enabled: false },
});
