import { type Ctx, isPerson } from '#domain/context.ts';
import { writeBasis } from '#domain/draft.ts';
import { type DraftSubject, type Evidence, type FormDraft, findMyFormDraft, partsOf } from '#domain/portfolio/index.ts';
import type { SentForm, StaleForm } from '#src/http/forms/outcome.ts';
import { type FormState, formState } from './form-state.ts';

const KEEP = 'portfolio.keepDraft';

export type DraftedFormState = {
  readonly subject: DraftSubject;
  readonly form: FormState;
  readonly draft: FormDraft;
  /** Both texts, when the form is older than what is kept; then `DraftChoice` stands in its place. */
  readonly stale: StaleForm | undefined;
  /** The key of what is kept in the browser. */
  readonly key: string;
  /** What the form says to the script that keeps its draft. */
  readonly attributes: Readonly<Record<string, string | undefined>>;
};

/** The state of a form whose draft is kept until it is sent, by `action` or by the button that keeps it; `piece` as `findMyFormDraft`. */
export function draftedFormState(
  locals: { ctx: Ctx; form: SentForm | null },
  action: string,
  subject: DraftSubject,
  piece?: Evidence,
): DraftedFormState {
  const { ctx, form: sent } = locals;
  const draft = findMyFormDraft(ctx, subject, piece);
  const by = sent?.action === KEEP && sent.values.draftId === subject.id ? KEEP : action;
  const { competences, ...fields } = draft.fields;
  const state = formState(sent, by, { ...fields, versie: writeBasis(draft) });
  const lists = state.sent || competences === undefined ? state.lists : { competences: competences.split(' ') };
  const form: FormState = { ...state, lists };
  const key = `${isPerson(ctx.actor) ? ctx.actor.id : ''}:${subject.form}:${subject.id}`;
  return {
    subject,
    form,
    draft,
    stale: form.sent ? sent?.refused?.stale : undefined,
    key,
    attributes: {
      'data-draft': key,
      'data-draft-fields': partsOf(subject).join(' '),
      'data-draft-to': `?_action=${KEEP}`,
      'data-draft-sent': form.sent ? '' : undefined,
    },
  };
}
