import { and, eq } from 'drizzle-orm';
import { mailSwitches } from '#db/schema/identity.ts';
import { change } from '#domain/change.ts';
import type { Ctx, Tx } from '#domain/context.ts';
import { type SwitchableReminder, switchableReminders } from '#domain/reminders.ts';
import { findPerson } from './find.ts';
import { isSwitchedOff, readUnsubscribe } from './mail-switches.ts';
import { requireSignedIn } from './policy.ts';
import { unsubscribeUnknown } from './refusals.ts';

/** Who asks wants these reminders and no other; those that nobody can switch off are not among them. The same choice again changes nothing. */
export function chooseReminders(ctx: Ctx, input: { readonly wanted: readonly string[] }): void {
  const { id } = requireSignedIn(ctx);
  change(ctx, (tx) => {
    for (const reminder of switchableReminders) turn(tx, id, reminder, input.wanted.includes(reminder));
  });
}

/**
 * Switches off the reminder that a token from a mail names, without signing in; twice switches off once. Gives which it was. Refuses a token that we
 * did not sign, or of somebody who is no longer there.
 */
export function unsubscribe(ctx: Ctx, token: string): SwitchableReminder {
  return change(ctx, (tx) => {
    const asked = readUnsubscribe(tx, token);
    if (!asked || !findPerson(tx, asked.personId)) throw unsubscribeUnknown();
    turn(tx, asked.personId, asked.reminder, false);
    return asked.reminder;
  });
}

function turn(tx: Tx, personId: string, reminder: SwitchableReminder, on: boolean): void {
  if (isSwitchedOff(tx, personId, reminder) !== on) return;
  const here = and(eq(mailSwitches.personId, personId), eq(mailSwitches.reminder, reminder));
  if (on) tx.db.delete(mailSwitches).where(here).run();
  else tx.db.insert(mailSwitches).values({ personId, reminder, at: tx.now() }).run();
  tx.journal({ verb: 'identity.switch_reminder', subject: ['person', personId], facts: { reminder, on } });
}
