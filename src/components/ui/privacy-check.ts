import type { PersonalDataKind, PersonalSpan } from '#domain/personal-span.ts';
import type { FormState } from './form-state.ts';

/** How many letters around a finding are shown. */
const AROUND = 40;
/** More than this is a list that nobody reads. */
const MOST = 12;

/** Fields of a form with a text: what its writer marked as harmless, and the button that marks one more; the marks live in the form and nowhere else. */
export const HARMLESS = 'onschuldig';
export const MARKING = 'markeer';

/** What may turn out to be something else: a word that is no name, a number that is no citizen service number. */
export function canBeHarmless(kind: PersonalDataKind): kind is 'name' | 'bsn' {
  return kind === 'name' || kind === 'bsn';
}

/** What the writer of this form marked, the button that was pressed included. */
export function markedIn({ lists }: Pick<FormState, 'lists'>): string[] {
  return [...new Set([...(lists[HARMLESS] ?? []), ...(lists[MARKING] ?? [])])];
}

/** A finding with the words around it, cut at spaces. */
export type Finding = PersonalSpan & { readonly before: string; readonly after: string };

/** The first findings of a text, each word once, with the words around them. */
export function findingsIn(text: string, spans: readonly PersonalSpan[]): Finding[] {
  const first = spans.filter((span, at) => spans.findIndex((other) => other.text === span.text) === at);
  return first.slice(0, MOST).map((span) => ({
    ...span,
    before: cutBefore(text.slice(0, span.from)),
    after: cutAfter(text.slice(span.to)),
  }));
}

function cutBefore(text: string): string {
  const line = text.slice(text.lastIndexOf('\n') + 1);
  return line.length <= AROUND ? line : `… ${line.slice(-AROUND).replace(/^\S*\s/u, '')}`;
}

function cutAfter(text: string): string {
  const line = text.split('\n', 1)[0] ?? '';
  return line.length <= AROUND ? line : `${line.slice(0, AROUND).replace(/\s\S*$/u, '')} …`;
}
