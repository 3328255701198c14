import { memberships } from '#db/schema/identity.ts';
import { change } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import { requirePerson } from './find.ts';
import { type MembershipRole, requireOrganisation } from './find-organisation.ts';
import { endCurrent, findCurrent } from './membership-rows.ts';
import { mayChangeMembers } from './policy.ts';
import { notForYou, unconfirmed } from './refusals.ts';
import { closeAllSessions } from './sessions.ts';

/**
 * Takes somebody into an organisation, or gives a member another role there; who has that role already keeps it. An administrator
 * may do both roles, a coordinator employees of the own organisation.
 */
export function addMember(ctx: Ctx, input: { organisationId: string; personId: string; role: MembershipRole }): void {
  const { organisationId, personId, role } = input;
  if (!mayChangeMembers(ctx.actor, organisationId, role)) throw notForYou();
  change(ctx, (tx) => {
    requireOrganisation(tx, organisationId);
    const person = requirePerson(tx, personId);
    if (!person.emailConfirmed) throw unconfirmed();
    const current = findCurrent(tx, organisationId, personId);
    if (current?.role === role) return;
    if (current && !mayChangeMembers(tx.actor, organisationId, current.role)) throw notForYou();
    if (current) endCurrent(tx, organisationId, personId);
    tx.db.insert(memberships).values({ organisationId, personId, role, fromAt: tx.now() }).run();
    if (role === 'coordinator') closeAllSessions(tx, personId);
    tx.journal({
      verb: 'identity.add_member',
      subject: ['person', personId],
      facts: { organisation: organisationId, role },
    });
  });
}
