/**
 * Everything below the entrances: plain Node TypeScript, the same modules for the server and for the pages. Nothing in it may
 * need Astro's build (`.astro`, `astro:*`, styles, `import.meta.glob`); dependency-cruiser holds that.
 */
const SHARED = /^#(domain|db|src\/(adapters|catalogue|documents|i18n|queries|workflows))\/.+\.(ts|mjs)$/;
const SHARED_FILES = /^#src\/(access|app|app-ids|config|config-values|offered-actions|paths)\.ts$/;

/** Whether Node finds this import for the server and the pages alike. */
export function isShared(id) {
  return SHARED.test(id) || SHARED_FILES.test(id);
}

/** Leaves what is shared out of the pages' bundle: Node finds it by the `imports` of package.json, once per process. */
export function oneCopy() {
  return {
    name: 'one-copy-of-the-product',
    apply: 'build',
    enforce: 'pre',
    resolveId(id) {
      if (this.environment?.name === 'client') return null;
      return isShared(id) ? { id, external: true } : null;
    },
  };
}
