import type { StoredDraft } from '#domain/draft.ts';

/** The longest reflection, in characters. */
export const LONGEST_REFLECTION = 4_000;

/** What a person wrote for themselves at a question in a lesson. */
export type Reflection = {
  readonly reflectionId: string;
  readonly text: string;
  readonly version: number;
  readonly savedAt: Date;
};

/** As a draft that a form is made from. */
export function reflectionDraft(written: Pick<Reflection, 'text' | 'version'> | null): StoredDraft {
  return { version: written?.version ?? 0, fields: { text: written?.text ?? '' } };
}
