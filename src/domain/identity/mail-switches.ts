import { createHmac, timingSafeEqual } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { mailSwitches } from '#db/schema/identity.ts';
import type { Ctx } from '#domain/context.ts';
import { isSwitchable, type SwitchableReminder } from '#domain/reminders.ts';

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
  return `${personId}~${reminder}~${signatureOf(ctx, personId, reminder)}`;
}

/** What this token may switch off; null when we did not sign it. */
export function readUnsubscribe(ctx: Ctx, token: string): Unsubscribe | null {
  const [personId = '', reminder = '', signature = ''] = token.split('~');
  const [given, right] = [signature, signatureOf(ctx, personId, reminder)].map((text) => Buffer.from(text));
  if (!given || !right || given.length !== right.length || !timingSafeEqual(given, right)) return null;
  return isSwitchable(reminder) ? { personId, reminder } : null;
}

function signatureOf(ctx: Ctx, personId: string, reminder: string): string {
  return createHmac('sha256', ctx.settings.secret).update(`unsubscribe:${personId}:${reminder}`).digest('base64url');
}
