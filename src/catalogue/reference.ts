import type { z } from 'zod';
import type { referenceSchema } from './reference-schema.ts';

type DeepReadonly<T> = T extends object ? { readonly [K in keyof T]: DeepReadonly<T[K]> } : T;

/** One subject of sources or rules, with the modules that it goes with. */
export type Reference = DeepReadonly<z.output<typeof referenceSchema>>;
export type ReferenceLine = Reference['lines'][number];
