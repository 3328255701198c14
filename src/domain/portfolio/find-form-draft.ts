import { and, asc, eq } from 'drizzle-orm';
import { formDrafts } from '#db/schema/portfolio.ts';
import { type Ctx, isPerson } from '#domain/context.ts';
import {
  type Basis,
  type DraftPart,
  draftOfParts,
  type Fields,
  requireCurrent,
  type StoredDraft,
} from '#domain/draft.ts';
import { cleanText } from '#domain/text.ts';
import { requirePlanPart } from './climb-plan.ts';
import type { Evidence } from './evidence.ts';
import { requireMyEvidence } from './find-evidence.ts';
import { findMyPlanPart } from './find-plan.ts';
import { type DraftSubject, type FormDraft, NEW_PIECE, partsOf, shownOf } from './form-draft.ts';

type StoredPart = DraftPart & { readonly changedAt: Date };

/**
 * What the person who asks typed in this form and did not send yet, over what it shows otherwise. `piece` is what the
 * draft lies over, where it was read already. There is no way to ask for somebody else's.
 */
export function findMyFormDraft(ctx: Ctx, subject: DraftSubject, piece?: Evidence): FormDraft {
  const parts = listMyParts(ctx, subject);
  const shown = piece ? shownOf(piece) : shownWithout(ctx, subject);
  if (parts.length === 0) return { ...shown, savedAt: null };
  const { version, fields } = draftOfParts(parts);
  const savedAt = new Date(Math.max(...parts.map(({ changedAt }) => changedAt.getTime())));
  return { version, fields: { ...shown.fields, ...fields }, savedAt };
}

/**
 * Refuses to send a form while its draft, or what it changes, is another one by now (see `StaleDraft`). Where nothing is kept, nothing can be
 * lost; so a form that is sent twice is not held up.
 */
export function requireCurrentForm(ctx: Ctx, subject: DraftSubject, sent: Fields, basis: Basis): void {
  const { version, fields } = findMyFormDraft(ctx, subject);
  if (version > 0) requireCurrent(basis, { version, fields }, partsIn(subject, sent));
}

/** What was sent of the parts of this form, cleaned. */
export function partsIn(subject: DraftSubject, sent: Fields): Fields {
  return Object.fromEntries(
    partsOf(subject).flatMap((part) => (sent[part] === undefined ? [] : [[part, cleanText(sent[part])]])),
  );
}

export function listMyParts({ db, actor }: Ctx, { form, id }: DraftSubject): StoredPart[] {
  if (!isPerson(actor)) return [];
  return db
    .select({
      name: formDrafts.part,
      text: formDrafts.text,
      version: formDrafts.version,
      changedAt: formDrafts.changedAt,
    })
    .from(formDrafts)
    .where(and(eq(formDrafts.personId, actor.id), eq(formDrafts.form, form), eq(formDrafts.subjectId, id)))
    .orderBy(asc(formDrafts.part))
    .all();
}

function shownWithout(ctx: Ctx, { form, id }: DraftSubject): StoredDraft {
  if (form === 'plan') return findMyPlanPart(ctx, requirePlanPart(id));
  if (form !== 'evidence' || id === NEW_PIECE) return { version: 0, fields: {} };
  return shownOf(requireMyEvidence(ctx, id));
}
