import { practiceStatements } from '#db/schema/certification-renewal.ts';
import { change } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import { requireHeld } from './find.ts';
import { renewalOf } from './find-renewal.ts';
import { alreadyAsked, noSuchRenewal, yearNotOpen } from './refusals.ts';
import { requirePreparable } from './renewal-rules.ts';

/** Most conversations that anybody can hold in a year; more is a slip of the pen. */
export const MOST_CONVERSATIONS = 999;

/**
 * The holder states that they worked as coach by the method and the code of conduct in one year of the term, and how many conversations they held. Again
 * about the same year replaces it. Refuses a year that is not nearly over, and everything while a request waits.
 */
export function stateYear(ctx: Ctx, input: { credentialId: string; year: number; conversations: number }): void {
  change(ctx, (tx) => {
    const file = renewalOf(tx, requireHeld(tx, input.credentialId));
    requirePreparable(file);
    if (file.pending) throw alreadyAsked();
    const year = file.years.find((one) => one.year === input.year);
    if (!year) throw noSuchRenewal();
    if (tx.now() < year.opensAt) throw yearNotOpen(year.opensAt);
    if (year.stated?.conversations === input.conversations) return;
    tx.db
      .insert(practiceStatements)
      .values({ ...input, at: tx.now() })
      .run();
    tx.journal({
      verb: 'certification.state_year',
      subject: ['credential', input.credentialId],
      facts: { year: input.year, conversations: input.conversations },
    });
  });
}
