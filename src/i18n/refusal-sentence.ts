import type { Refusal } from '#domain/refusal.ts';
import { refusals } from './index.ts';

/** The sentence that a person reads when they are refused something. */
export function refusalSentence({ code, facts }: Refusal<string, object>): string {
  const [module = ''] = code.split('.');
  const said = refusals as Readonly<Record<string, Readonly<Record<string, unknown>> | undefined>>;
  const words = said[module]?.[code];
  if (typeof words === 'string') return words;
  if (typeof words === 'function') return words(facts);
  throw new Error(`no sentence for the refusal ${code}`);
}
