import type { Ctx } from '#domain/context.ts';
import { runStatus, takesRegistrations } from '#domain/learning/index.ts';
import type { MailContents } from '#domain/mail-content.ts';
import { paths } from '#src/paths.ts';
import { findCountingHold, findHold, findHoldEnd, findHoldOf, findPlaceOf, findWaitingNumber } from './find.ts';
import { recipient, runOf } from './mail-parts.ts';
import { OFFER_HOURS } from './place.ts';

type Waiting =
  | 'registration.waiting_joined'
  | 'registration.place_offered'
  | 'registration.offer_ending'
  | 'registration.offer_lapsed';

/** What the mails of the waiting list tell. */
export const waitingContents = {
  /** Nothing once they left the list or got an offer. */
  'registration.waiting_joined': (ctx, { runId, personId }) => {
    const number = findWaitingNumber(ctx, runId, personId);
    if (number === null) return null;
    const { run, course } = runOf(ctx, runId);
    const url = ctx.settings.siteUrl + paths.run(runId);
    return { to: recipient(ctx, personId), facts: { course, city: run.city, number, hours: OFFER_HOURS, url } };
  },
  'registration.place_offered': (ctx, { holdId }) => aboutOffer(ctx, holdId),
  'registration.offer_ending': (ctx, { holdId }) => aboutOffer(ctx, holdId),
  /** Nothing once they have a place or a newer offer, or when the run does not go on. */
  'registration.offer_lapsed': (ctx, { holdId }) => {
    const hold = findHold(ctx, holdId);
    if (!hold || findHoldEnd(ctx, holdId) !== 'lapsed') return null;
    const { runId, personId } = hold;
    const { run, course } = runOf(ctx, runId);
    const again = findPlaceOf(ctx, runId, personId) ?? findHoldOf(ctx, runId, personId);
    if (again || runStatus(run, ctx.now()) === 'cancelled') return null;
    const open = takesRegistrations(runStatus(run, ctx.now()));
    const url = ctx.settings.siteUrl + (open ? paths.run(runId) : paths.course(run.courseId));
    return { to: recipient(ctx, personId), facts: { course, city: run.city, at: hold.lapsesAt, open, url } };
  },
} satisfies MailContents<Waiting>;

/** Nothing once the seat was taken or fell back. */
function aboutOffer(ctx: Ctx, holdId: string) {
  const hold = findCountingHold(ctx, holdId);
  if (!hold) return null;
  const { run, course } = runOf(ctx, hold.runId);
  const url = ctx.settings.siteUrl + paths.run(run.id);
  return { to: recipient(ctx, hold.personId), facts: { course, city: run.city, until: hold.lapsesAt, url } };
}
