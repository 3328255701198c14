import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isShared } from './one-copy.mjs';

/** What pages get of modules that Node holds. */
const HELD = Symbol.for('klimroute.modules');
/** Sentences hold no state and no class: their own copy is read anew at every change. */
const READ_ANEW = /^#src\/i18n\//;
const MARK = '\0klimroute:';

/**
 * While developing, pages are loaded by Vite and the server by Node. What both use is loaded by Node alone and handed on, so that there
 * is one copy of the product here too: a module of the same exports stands in for each.
 */
export function devModules() {
  const held = new Map();
  globalThis[HELD] = held;
  return {
    name: 'one-copy-of-the-product-in-dev',
    apply: 'serve',
    enforce: 'pre',
    resolveId(id) {
      if (this.environment?.name === 'client' || !isShared(id) || READ_ANEW.test(id)) return null;
      return MARK + id;
    },
    async load(marked) {
      if (!marked.startsWith(MARK)) return null;
      const id = marked.slice(MARK.length);
      held.set(id, await import(pathToFileURL(resolve(fileOf(id))).href));
      const names = Object.keys(held.get(id));
      const module = `globalThis[Symbol.for('klimroute.modules')].get(${JSON.stringify(id)})`;
      return [`const module = ${module};`, ...names.map((name) => exported(name))].join('\n');
    },
  };
}

function exported(name) {
  return name === 'default' ? 'export default module.default;' : `export const ${name} = module.${name};`;
}

function fileOf(id) {
  return id
    .replace(/^#domain\//, 'src/domain/')
    .replace(/^#src\//, 'src/')
    .replace(/^#db\//, 'db/');
}
