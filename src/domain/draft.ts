import { createHash } from 'node:crypto';
import { Refusal } from './refusal.ts';

/** What stands in the fields of a form that somebody writes in for longer than a minute, by name; a field that is missing is empty. */
export type Fields = Readonly<Record<string, string>>;
/** A draft as it is kept. Version 0: nothing is. */
export type StoredDraft = { readonly version: number; readonly fields: Fields };
/** One of several texts that are kept apart and written in one form, each with a version of its own. */
export type DraftPart = { readonly name: string; readonly text: string; readonly version: number };
/** What a form was made from: the version of the draft, and a print of each field that was not empty. */
export type Basis = { readonly version: number; readonly prints: Fields };

/**
 * `same`: what was sent is what is kept · `fresh`: it may be written · `untouched`: an older form in which nothing was changed, so what is
 * kept stays · `stale`: kept and sent were both changed, and only the person can choose.
 */
export type DraftOutcome = 'same' | 'fresh' | 'untouched' | 'stale';
export type Clash = { readonly name: string; readonly kept: string; readonly sent: string };
export type Compared = {
  readonly outcome: DraftOutcome;
  /** Each field that was sent, as it is to be kept; those that clash as they are kept. */
  readonly merged: Fields;
  readonly clashes: readonly Clash[];
};

/** Nothing was kept yet when the form was made; also what holds for a form that does not say what it was made from. */
export const FROM_NOTHING: Basis = { version: 0, prints: {} };
/** The longest basis that a form sends, in characters. */
export const LONGEST_BASIS = 4_000;
const PRINT_LENGTH = 16;
/** What a form may send as its basis; empty when it was made from nothing. */
export const BASIS = /^(?:\d{1,15}(?: [\w-]+=[0-9a-f]{16})*)?$/;

/**
 * Texts that are kept apart as the one draft that a form of all of them is made from. Its version is the sum of theirs: what is written gets the
 * highest version there is and what is emptied leaves the sum, so that two states of the same parts, a millisecond apart, never have the same.
 */
export function draftOfParts(parts: readonly DraftPart[]): StoredDraft {
  const version = parts.reduce((sum, part) => sum + part.version, 0);
  return { version, fields: Object.fromEntries(parts.map(({ name, text }) => [name, text])) };
}

/** The version of a part that is written now. */
export function nextPartVersion(parts: readonly DraftPart[], now: Date): number {
  return nextVersion(Math.max(0, ...parts.map((part) => part.version)), now);
}

/** Compares field by field, so that two forms that changed different fields both get their way. Writes nothing; all texts are cleaned already. */
export function compareDraft(basis: Basis, kept: StoredDraft, sent: Fields): Compared {
  const outcomes = Object.entries(sent).map(([name, text]) => {
    const before = kept.fields[name] ?? '';
    return { name, kept: before, sent: text, outcome: compareField(basis, kept.version, name, before, text) };
  });
  const merged = outcomes.map(({ name, outcome, ...field }) => [name, outcome === 'fresh' ? field.sent : field.kept]);
  const clashes = outcomes.filter(({ outcome }) => outcome === 'stale').map(({ outcome: _, ...clash }) => clash);
  const has = (outcome: DraftOutcome) => outcomes.some((field) => field.outcome === outcome);
  const outcome = has('stale') ? 'stale' : has('fresh') ? 'fresh' : has('untouched') ? 'untouched' : 'same';
  return { outcome, merged: Object.fromEntries(merged), clashes };
}

function compareField(basis: Basis, version: number, name: string, kept: string, sent: string): DraftOutcome {
  if (sent === kept) return 'same';
  const shown = basis.prints[name] ?? printOf('');
  if (basis.version === version || printOf(kept) === shown) return 'fresh';
  return printOf(sent) === shown ? 'untouched' : 'stale';
}

/** What is to be kept of a form; refuses one of which a field was changed here and there. */
export function settleDraft(basis: Basis, kept: StoredDraft, sent: Fields): Compared {
  const compared = compareDraft(basis, kept, sent);
  if (compared.outcome === 'stale') throw new StaleDraft(kept, compared.clashes, compared.merged);
  return compared;
}

/** For what cannot be taken back, such as handing in: refuses also a form that shows something else than what is kept now. */
export function requireCurrent(basis: Basis, kept: StoredDraft, sent: Fields): void {
  const { merged } = settleDraft(basis, kept, sent);
  const clashes = Object.entries(sent).flatMap(([name, text]) => {
    const now = merged[name] ?? '';
    return now === text ? [] : [{ name, kept: now, sent: text }];
  });
  if (clashes.length > 0) throw new StaleDraft(kept, clashes, merged);
}

/** A version of a draft is never used again, also when the draft went and came back. */
export function nextVersion(kept: number, now: Date): number {
  return Math.max(kept + 1, now.getTime());
}

/** A form that is older than what is kept: nothing was written. Carries both texts, so that the person can choose; the words belong to who shows them. */
export class StaleDraft extends Refusal<'shared.stale_draft'> {
  readonly clashes: readonly Clash[];
  /** The other fields of the form, as they are to be sent along with the choice. */
  readonly rest: Fields;
  /** What the choice is made from. */
  readonly basis: string;

  constructor(kept: StoredDraft, clashes: readonly Clash[], merged: Fields) {
    super('shared.stale_draft', 'conflict');
    this.name = 'StaleDraft';
    this.clashes = clashes;
    this.rest = Object.fromEntries(
      Object.entries(merged).filter(([name]) => !clashes.some((one) => one.name === name)),
    );
    this.basis = writeBasis(kept);
  }
}

/** What a form that shows this draft sends along: `<version> <field>=<print> …`. */
export function writeBasis({ version, fields }: StoredDraft): string {
  const filled = Object.entries(fields).filter(([, text]) => text !== '');
  return [String(version), ...filled.map(([name, text]) => `${name}=${printOf(text)}`)].join(' ');
}

/** Reads what a form sent along; anything that `writeBasis` did not write is `FROM_NOTHING`, from which nothing is overwritten. */
export function readBasis(written: string): Basis {
  const [version = '', ...prints] = written.split(' ');
  if (!/^\d{1,15}$/.test(version)) return FROM_NOTHING;
  const pairs = prints.map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)] as const);
  return { version: Number(version), prints: Object.fromEntries(pairs) };
}

/** What a form that is made from this draft now is made from. */
export function basisOf(kept: StoredDraft): Basis {
  return readBasis(writeBasis(kept));
}

function printOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, PRINT_LENGTH);
}
