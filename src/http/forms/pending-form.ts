import { filledAgain } from '#src/components/ui/form-state.ts';
import type { SentForm } from '#src/http/forms/outcome.ts';
import { FORM_BYTES } from '#src/http/limits.ts';
import { isOpen, type SentField } from './read-form.ts';

/**
 * A form that was sent while nobody was signed in any more. What was typed goes along in the page that asks to sign in and comes back with
 * its form; nothing of it stays on the server. Files and passwords do not go along.
 */
export type PendingForm = {
  /** Path of the page that the form stands on. */
  readonly path: string;
  /** The action that was posted, `room.verb`. */
  readonly action: string;
  readonly fields: readonly (readonly [name: string, value: string])[];
  /** A file was sent too, and must be chosen again. */
  readonly file: boolean;
  /** `ended`: sign in first · `mailed`: a mail with a link is on its way · `not_here`: who signed in has no such form. */
  readonly stage: 'ended' | 'mailed' | 'not_here';
};

/** Names of what is carried: these, and `CARRIED` with the name of the field. */
const ACTION = 'mee-action';
const FILE = 'mee-bestand';
const CARRIED = 'mee.';
/** What multipart writes around one field, and what the fields of signing in itself may take. */
const PART_BYTES = 160;
const SIGN_IN_BYTES = 4096;
/** What a machine wrote and nobody would copy: ids, codes, choices. */
const CODE = /^[A-Za-z0-9_.-]{0,80}$/;

/** What was posted at `path`, kept until somebody signs in. */
export function pendingFormOf(fields: Iterable<SentField>, path: string, action: string): PendingForm {
  const all = [...fields];
  return {
    path,
    action,
    fields: all.flatMap(([name, value]) => (isOpen(name, value) ? [[name, value] as const] : [])),
    file: all.some(([, value]) => typeof value !== 'string' && value.name !== ''),
    stage: 'ended',
  };
}

/** What a form for signing in carries along; null when it carries nothing. */
export function carriedBy(fields: Iterable<SentField>, path: string): PendingForm | null {
  const all = [...fields].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as const] : []));
  const action = all.find(([name]) => name === ACTION)?.[1];
  if (action === undefined) return null;
  const carried = all
    .filter(([name]) => name.startsWith(CARRIED))
    .map(([name, value]) => [name.slice(CARRIED.length), value] as const);
  return { ...pendingFormOf(carried, path, action), file: all.some(([name]) => name === FILE) };
}

/** The hidden inputs that carry it. */
export function carrying(kept: PendingForm): readonly (readonly [name: string, value: string])[] {
  const flags = [[ACTION, kept.action] as const, ...(kept.file ? [[FILE, 'ja'] as const] : [])];
  return [...flags, ...kept.fields.map(([name, value]) => [CARRIED + name, value] as const)];
}

/** Whether it can be sent once more inside the form for signing in. */
export function fitsAlong(kept: PendingForm): boolean {
  const bytes = carrying(kept).reduce(
    (sum, [name, value]) => sum + PART_BYTES + Buffer.byteLength(name) + Buffer.byteLength(value),
    SIGN_IN_BYTES,
  );
  return bytes <= FORM_BYTES;
}

/** What a person typed, to be read and copied. */
export function typedIn(kept: PendingForm): readonly string[] {
  return kept.fields.map(([, value]) => value).filter((value) => !CODE.test(value.trim()));
}

/** The form as it comes back on its own page: filled, not done. */
export function filledWith(kept: PendingForm): SentForm {
  return filledAgain(kept.action, kept.fields);
}
