import { type ActionAPIContext, defineAction } from 'astro:actions';
import type { z } from 'astro/zod';
import type { Ctx } from '#domain/context.ts';
import { StaleDraft } from '#domain/draft.ts';
import { isRefusal } from '#domain/refusal.ts';
import { isUnwritable, notSaved } from '#src/http/forms/not-saved.ts';
import type { FormOutcome } from '#src/http/forms/outcome.ts';
import { refusalSentence } from '#src/i18n/refusal-sentence.ts';

/**
 * A form action: shape → one call → where to go. A `Refusal` becomes the answer at the form, and so does a disk that
 * takes nothing; anything else flies.
 * Who may call it at all stands in `src/access.ts`; whether this person may do this action is asked in the verb.
 */
export function form<Shape extends z.ZodObject>(
  shape: Shape,
  run: (input: z.output<Shape>, ctx: Ctx, context: ActionAPIContext) => FormOutcome | Promise<FormOutcome>,
) {
  const handler = async (input: unknown, context: ActionAPIContext): Promise<FormOutcome> => {
    try {
      return await run(input as z.output<Shape>, context.locals.ctx, context);
    } catch (error) {
      if (isUnwritable(error)) return notSaved(error, context);
      if (!isRefusal(error)) throw error;
      const refused = { kind: error.kind, sentence: refusalSentence(error), field: error.field };
      if (!(error instanceof StaleDraft)) return { refused };
      const { clashes, rest, basis } = error;
      return { refused: { ...refused, stale: { clashes, rest, basis } } };
    }
  };
  // Astro's type of a handler cannot be worked out for a shape that is still a parameter.
  const action = defineAction<FormOutcome, 'form', Shape>({ accept: 'form', input: shape, handler: handler as never });
  shapes.set(action, shape);
  return action;
}

/** The shape that each form action takes, for whoever holds all of them to the same rules. */
export const shapes = new WeakMap<object, z.ZodObject>();
