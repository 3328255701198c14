import type { Refusal } from '#domain/refusal.ts';
import { refusals } from './nl/refusals/index.ts';

const said = new Map<string, unknown>(Object.values(refusals).flatMap((module) => Object.entries(module)));

/** The sentence that a person reads when they are refused something. */
export function refusalSentence({ code, facts }: Refusal<string, object>): string {
  const words = said.get(code);
  if (typeof words === 'string') return words;
  if (typeof words === 'function') return words(facts);
  throw new Error(`no sentence for the refusal ${code}`);
}
