import type { Ctx } from '#domain/context.ts';
import { pruneIdentity } from '#domain/identity/index.ts';
import { warnUncarried } from '#domain/licensing/index.ts';
import { fillOpenSeats } from './fill-open-seats.ts';
import type { Job } from './job.ts';
import { paymentJobs } from './payment-jobs.ts';
import { nextPortion } from './portion.ts';
import { remindOfTerms } from './remind-of-terms.ts';
import { sendReminders } from './send-reminders.ts';

const DAY_SECONDS = 86_400;
/** What was drawn or rendered and not asked for since is made again when somebody wants it. */
const MADE_KEPT_DAYS = 90;

export const jobs: readonly Job[] = [
  { name: 'identity.prune', everySeconds: 600, run: (ctx) => pruneIdentity(ctx) },
  { name: 'assessment.seats', everySeconds: 60, wokenBy: 'action', run: (ctx) => fillOpenSeats(ctx) },
  { name: 'assessment.terms', everySeconds: 60, run: (ctx) => remindOfTerms(ctx) },
  ...paymentJobs,
  { name: 'reminders', everySeconds: 60, run: sendReminders },
  { name: 'storage.sweep', everySeconds: DAY_SECONDS, wokenBy: 'nothing', run: (ctx) => sweepDocuments(ctx) },
  { name: 'licensing.warn', everySeconds: 60, wokenBy: 'action', run: (ctx) => warnPortion(ctx) },
];

async function sweepDocuments(ctx: Ctx): Promise<void> {
  await ctx.outside.storage.forgetMade(new Date(ctx.now().getTime() - MADE_KEPT_DAYS * DAY_SECONDS * 1_000));
}

function warnPortion(ctx: Ctx): void {
  nextPortion(ctx, 'warn', (after) => warnUncarried(ctx, after));
}
