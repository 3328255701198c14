import { and, eq, isNull, ne } from 'drizzle-orm';
import { appointments } from '#db/schema/identity.ts';
import { change } from '#domain/change.ts';
import type { Ctx, Tx } from '#domain/context.ts';
import { requireAdministrator } from './policy.ts';
import { lastAdministrator, noSuchAppointment } from './refusals.ts';
import { closeAllSessions } from './sessions.ts';

/** Ends an appointment at once, with the sessions that it opened; ending it again changes nothing. The last administrator stays. */
export function endAppointment(ctx: Ctx, input: { appointmentId: string }): void {
  requireAdministrator(ctx);
  change(ctx, (tx) => {
    const row = tx.db.select().from(appointments).where(eq(appointments.id, input.appointmentId)).get();
    if (!row) throw noSuchAppointment();
    if (row.endedAt) return;
    if (row.role === 'administrator' && !hasOtherAdministrator(tx, row.id)) throw lastAdministrator();
    tx.db.update(appointments).set({ endedAt: tx.now() }).where(eq(appointments.id, row.id)).run();
    closeAllSessions(tx, row.personId);
    const data = { role: row.role, appointment: row.id };
    tx.journal({ verb: 'identity.end_appointment', subject: ['person', row.personId], facts: data });
  });
}

function hasOtherAdministrator(tx: Tx, appointmentId: string): boolean {
  const other = tx.db
    .select({ id: appointments.id })
    .from(appointments)
    .where(
      and(eq(appointments.role, 'administrator'), isNull(appointments.endedAt), ne(appointments.id, appointmentId)),
    )
    .get();
  return other !== undefined;
}
