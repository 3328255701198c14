import { type DraftPart, draftOfParts, writeBasis } from '#domain/draft.ts';

/** The longest reflection, in characters. */
export const LONGEST_REFLECTION = 4_000;

/** What a person wrote for themselves at a question in a lesson. */
export type Reflection = {
  readonly reflectionId: string;
  readonly text: string;
  readonly version: number;
  readonly savedAt: Date;
};

/** Reflections that stand in one form, as the parts of its draft. */
export function reflectionParts(written: readonly Reflection[]): DraftPart[] {
  return written.map(({ reflectionId, text, version }) => ({ name: reflectionId, text, version }));
}

/** What a form with these reflections is made from. */
export function basisOfReflections(written: readonly Reflection[]): string {
  return writeBasis(draftOfParts(reflectionParts(written)));
}
