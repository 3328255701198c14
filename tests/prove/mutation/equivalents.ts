import type { Mutant } from './mutant.ts';

/** Mutants that no test can see, because the product does the same with them. At most 3 in 100 of what is drawn; one that dies after all does not belong here. */
const EQUIVALENTS: readonly (Pick<Mutant, 'file' | 'from' | 'to'> & { readonly because: string })[] = [];

export function isEquivalent({ file, from, to }: Mutant): boolean {
  return EQUIVALENTS.some((one) => one.file === file && one.from === from && one.to === to);
}
