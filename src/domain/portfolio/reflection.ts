import type { DraftPart } from '#domain/draft.ts';

/** The longest reflection, in characters. */
export const LONGEST_REFLECTION = 4_000;

/** What a person wrote for themselves at a question in a lesson. */
export type Reflection = {
  readonly reflectionId: string;
  readonly text: string;
  readonly version: number;
  readonly savedAt: Date;
};

/** As a part of the draft that a form with one or more reflections is made from. */
export function reflectionPart({ reflectionId, text, version }: Reflection): DraftPart {
  return { name: reflectionId, text, version };
}
