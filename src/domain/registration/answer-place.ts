import { placeAnswers } from '#db/schema/registration.ts';
import { change } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import { type GivenPlace, requireGivenPlace } from './find-answers.ts';
import type { Answer } from './place.ts';
import { refusals } from './refusals.ts';

/**
 * Somebody says yes or no to the place that their organisation bought for them, once; the product says it for who bought it for themselves. The same
 * answer again changes nothing; another one is refused.
 */
export function answerPlace(ctx: Ctx, input: { placeId: string; answer: Answer }): GivenPlace {
  return change(ctx, (tx) => {
    if (tx.actor.kind === 'visitor') throw refusals.signInToAnswer();
    const place = requireGivenPlace(tx, input.placeId);
    if (place.answer === input.answer) return place;
    if (place.answer) throw refusals.answered(place.answer);
    if (place.endedAt) throw refusals.placeOver();
    tx.db.insert(placeAnswers).values({ placeId: place.id, answer: input.answer, at: tx.now() }).run();
    tx.journal({ verb: 'registration.answer_place', subject: ['place', place.id], facts: { answer: input.answer } });
    return { ...place, answer: input.answer };
  });
}
