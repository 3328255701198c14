import type { z } from 'zod';
import type { handoutSchema } from './handout-schema.ts';

type DeepReadonly<T> = T extends object ? { readonly [K in keyof T]: DeepReadonly<T[K]> } : T;

/** A paper to take along or hand out, and whose course it is. */
export type Handout = DeepReadonly<z.output<typeof handoutSchema>> & { readonly courseId: string };
export type HandoutKind = Handout['kind'];
