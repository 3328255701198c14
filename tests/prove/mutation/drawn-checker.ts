import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { CheckStatus } from '@stryker-mutator/api/check';
import type { Mutant } from '@stryker-mutator/api/core';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import { placeOf } from './mutant.ts';

/** Where the places of the drawn mutants stand; the checker is a process of its own. */
export const DRAWN = '.data/mutation/drawn.json';

/** Stryker's plugin that lets only the drawn mutants through: it can be told which lines to mutate, but not which mutants. */
class DrawnChecker {
  readonly #drawn = new Set<string>(JSON.parse(readFileSync(DRAWN, 'utf8')));

  async init() {}

  async check(mutants: Mutant[]) {
    return Object.fromEntries(mutants.map((mutant) => [mutant.id, this.#isDrawn(mutant) ? passed : notDrawn]));
  }

  async group(mutants: Mutant[]) {
    return [mutants.map(({ id }) => id)];
  }

  #isDrawn({ fileName, location, replacement }: Mutant): boolean {
    return this.#drawn.has(placeOf(relative('.', fileName).replaceAll('\\', '/'), location, replacement));
  }
}

const passed = { status: CheckStatus.Passed } as const;
const notDrawn = { status: CheckStatus.CompileError, reason: 'not drawn' } as const;

export const strykerPlugins = [declareClassPlugin(PluginKind.Checker, 'drawn', DrawnChecker)];
