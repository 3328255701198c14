import { and, eq } from 'drizzle-orm';
import { mailSwitches } from '#db/schema/identity.ts';
import type { Ctx } from '#domain/context.ts';
import { isSwitchable, type SwitchableReminder } from '#domain/reminders.ts';
import { isSameToken, signatureOf } from '#domain/token.ts';

/** Whether this person switched this reminder off. */
export function isSwitchedOff(ctx: Ctx, personId: string, reminder: SwitchableReminder): boolean {
  const here = and(eq(mailSwitches.personId, personId), eq(mailSwitches.reminder, reminder));
  return ctx.db.select().from(mailSwitches).where(here).get() !== undefined;
}

/** The reminders that this person switched off. One that we send no longer is left out. */
export function listSwitchedOff(ctx: Ctx, personId: string): SwitchableReminder[] {
  const rows = ctx.db.select().from(mailSwitches).where(eq(mailSwitches.personId, personId)).all();
  return rows.map((row) => row.reminder).filter(isSwitchable);
}

/** What the link in the foot of a mail may switch off. */
export type Unsubscribe = { readonly personId: string; readonly reminder: SwitchableReminder };

/** Names whom and what, signed with the secret of this installation; it opens nothing else and does not run out, because a mail can be old. */
export function unsubscribeToken(ctx: Ctx, { personId, reminder }: Unsubscribe): string {
  return `${personId}~${reminder}~${signed(ctx, personId, reminder)}`;
}

/** What this token may switch off; null when we did not sign it. */
export function readUnsubscribe(ctx: Ctx, token: string): Unsubscribe | null {
  const [personId = '', reminder = '', signature = ''] = token.split('~');
  if (!isSameToken(signed(ctx, personId, reminder), signature)) return null;
  return isSwitchable(reminder) ? { personId, reminder } : null;
}

function signed(ctx: Ctx, personId: string, reminder: string): string {
  return signatureOf(ctx.settings, 'unsubscribe', `${personId}:${reminder}`);
}
