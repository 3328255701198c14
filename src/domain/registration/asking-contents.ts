import { addressee, findPersonByEmail } from '#domain/identity/index.ts';
import { runStatus, takesRegistrations } from '#domain/learning/index.ts';
import type { MailContents } from '#domain/mail-content.ts';
import { paths } from '#src/paths.ts';
import { erasedAt, findInterest, tokenOfInterest } from './interest.ts';
import type { RegistrationMails } from './mail.ts';
import { runOf } from './mail-parts.ts';
import { runFacts } from './run-facts.ts';
import { findSeatRequest, REQUEST_MINUTES, seatRequestState, tokenOfRequest } from './seat-request.ts';

type Asking = 'registration.confirm_seat' | 'registration.confirm_interest' | 'registration.run_planned';

/** What the mails to who has no account tell. */
export const askingContents = {
  /** The button works a while longer than the seat is kept, so that a late click hears what became of it. */
  'registration.confirm_seat': (ctx, { requestId }) => {
    const token = tokenOfRequest(ctx, requestId);
    const request = findSeatRequest(ctx, token);
    const state = request && seatRequestState(request, ctx.now());
    if (!request || state === 'used' || state === 'gone') return null;
    const { run, course } = runOf(ctx, request.runId);
    if (!takesRegistrations(runStatus(run, ctx.now()))) return null;
    const known = findPersonByEmail(ctx, request.email) !== null;
    const url = ctx.settings.siteUrl + paths.claimSeat(token);
    const { wants, lapsesAt: until } = request;
    return {
      to: addressee(ctx, request.email, request.name),
      facts: { course, wants, known, ...runFacts(run), until, minutes: REQUEST_MINUTES, url },
    };
  },
  'registration.confirm_interest': (ctx, { interestId }) => {
    const token = tokenOfInterest(ctx, interestId);
    const interest = findInterest(ctx, token);
    if (!interest) return null;
    const url = ctx.settings.siteUrl + paths.interest(token);
    const { title: course } = ctx.outside.catalogue.requireCourse(interest.courseId);
    const confirmed = interest.confirmedAt !== null;
    // Whoever typed the place may not be who reads this mailbox: until it is proved, nothing typed stands in it.
    const city = confirmed ? interest.city : '';
    return {
      to: addressee(ctx, interest.email, ''),
      facts: { course, city, confirmed, until: erasedAt(interest), url },
    };
  },
  'registration.run_planned': (ctx, { interestId, runId }) => {
    const token = tokenOfInterest(ctx, interestId);
    const interest = findInterest(ctx, token);
    if (!interest?.confirmedAt) return null;
    const { run, course } = runOf(ctx, runId);
    if (!takesRegistrations(runStatus(run, ctx.now()))) return null;
    const [url, leave] = [paths.run(run.id), paths.interest(token)].map((path) => ctx.settings.siteUrl + path);
    const facts = { course, city: run.city, ...runFacts(run), url: url ?? '', leave: leave ?? '' };
    return { to: addressee(ctx, interest.email, ''), facts };
  },
} satisfies MailContents<Asking & keyof RegistrationMails>;
