import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Moves the prerendered lessons out of the public folder after the build: they are joined with live parts by our own server. */
export function privateLessons() {
  return {
    name: 'private-lessons',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const prerendered = fileURLToPath(new URL('./prive', dir));
        const kept = fileURLToPath(new URL('../private', dir));
        rmSync(kept, { recursive: true, force: true });
        if (existsSync(prerendered)) renameSync(prerendered, kept);
        else mkdirSync(kept, { recursive: true });
      },
    },
  };
}
