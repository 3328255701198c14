import { formDrafts } from '#db/schema/portfolio.ts';
import { change } from '#domain/change.ts';
import { type Ctx, isPerson, type Tx } from '#domain/context.ts';
import {
  type Basis,
  type Fields,
  FROM_NOTHING,
  nextPartVersion,
  nextVersion,
  settleDraft,
  writeBasis,
} from '#domain/draft.ts';
import { LONGEST_EVIDENCE } from './evidence.ts';
import { findMyFormDraft, listMyParts, partsIn } from './find-form-draft.ts';
import type { DraftSubject } from './form-draft.ts';
import { draftTooLong, signInForDraft } from './refusals.ts';

/** The longest part of any form. */
export const LONGEST_PART = LONGEST_EVIDENCE;

export type ToKeepForm = {
  readonly subject: DraftSubject;
  /** The parts of the form as they were typed; others are passed over. */
  readonly typed: Fields;
  /** What the form was made from; without it nothing that is kept is replaced. */
  readonly basis?: Basis;
};

/**
 * Keeps what the person who asks typed in a form that they may send: whether they may is asked by who calls this. A form that is older than what
 * is kept is refused with both texts (see `StaleDraft`), and nothing of it is written. Gives the basis of the next form.
 */
export function keepFormDraft(ctx: Ctx, { subject, typed, basis = FROM_NOTHING }: ToKeepForm): string {
  return change(ctx, (tx) => {
    if (!isPerson(tx.actor)) throw signInForDraft();
    const sent = partsIn(subject, typed);
    for (const [part, text] of Object.entries(sent))
      if (text.length > LONGEST_PART) throw draftTooLong(LONGEST_PART, part);
    const kept = findMyFormDraft(tx, subject);
    const { merged } = settleDraft(basis, kept, sent);
    const parts = listMyParts(tx, subject);
    // The first part is newer than what the draft lies over, also in one millisecond.
    const version = parts.length > 0 ? nextPartVersion(parts, tx.now()) : nextVersion(kept.version, tx.now());
    for (const [part, text] of Object.entries(merged))
      if (text !== (kept.fields[part] ?? '')) writePart(tx, tx.actor.id, subject, { part, text, version });
    return writeBasis(findMyFormDraft(tx, subject));
  });
}

type Part = { readonly part: string; readonly text: string; readonly version: number };

function writePart(tx: Tx, personId: string, { form, id }: DraftSubject, { part, ...written }: Part): void {
  const set = { ...written, changedAt: tx.now() };
  tx.db
    .insert(formDrafts)
    .values({ personId, form, subjectId: id, part, ...set })
    .onConflictDoUpdate({
      target: [formDrafts.personId, formDrafts.form, formDrafts.subjectId, formDrafts.part],
      set,
    })
    .run();
}
