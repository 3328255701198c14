import type { z } from 'zod';
import type { practiceSchema } from './practice-schema.ts';

type DeepReadonly<T> = T extends object ? { readonly [K in keyof T]: DeepReadonly<T[K]> } : T;

/** A practice as it was written, and whose course it is. */
export type Practice = DeepReadonly<z.output<typeof practiceSchema>> & { readonly courseId: string };
export type PracticeKind = Practice['kind'];
export type PracticeOf<Kind extends PracticeKind> = Extract<Practice, { kind: Kind }>;

export type Asked = PracticeOf<'questions'>['questions'][number];
export type Turn = PracticeOf<'dialogue'>['turns'][number];
export type Choice = Turn['choices'][number];
export type Heard = Turn['lines'][number];
export type ScenePart = PracticeOf<'scene'>['parts'][number];
export type ExampleRound = PracticeOf<'example'>['rounds'][number];
