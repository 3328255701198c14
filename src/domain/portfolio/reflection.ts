/** The longest reflection, in characters. */
export const LONGEST_REFLECTION = 4_000;

/** What a person wrote for themselves at a question in a lesson. */
export type Reflection = { readonly reflectionId: string; readonly text: string; readonly savedAt: Date };
