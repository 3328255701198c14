import { and, eq, isNull } from 'drizzle-orm';
import { appointments } from '#db/schema/identity.ts';
import { actorName, change } from '#domain/change.ts';
import type { Ctx, Role } from '#domain/context.ts';
import { requirePerson } from './find.ts';
import { requireAdministrator } from './policy.ts';
import { unconfirmed } from './refusals.ts';
import { closeAllSessions } from './sessions.ts';

/**
 * Appoints somebody to a role, at once, and answers the appointment's id; who has the role already keeps it. Their sessions end,
 * because a session of a learner lives longer than one of staff may. Administrators, and the product itself for the first of them.
 */
export function appoint(ctx: Ctx, input: { personId: string; role: Role }): string {
  requireAdministrator(ctx);
  return change(ctx, (tx) => {
    const { personId, role } = input;
    const person = requirePerson(tx, personId);
    if (!person.emailConfirmed) throw unconfirmed();
    const current = tx.db
      .select({ id: appointments.id })
      .from(appointments)
      .where(and(eq(appointments.personId, personId), eq(appointments.role, role), isNull(appointments.endedAt)))
      .get();
    if (current) return current.id;
    const id = tx.newId('app');
    tx.db
      .insert(appointments)
      .values({ id, personId, role, appointedBy: actorName(tx.actor), fromAt: tx.now() })
      .run();
    closeAllSessions(tx, personId);
    tx.journal({ verb: 'identity.appoint_person', subject: ['person', personId], facts: { role, appointment: id } });
    tx.mail({ kind: 'identity.appointed', appointmentId: id });
    return id;
  });
}
