import { change } from '#domain/change.ts';
import { type Ctx, isSelf } from '#domain/context.ts';
import { endCurrent, findCurrent } from './membership-rows.ts';
import { mayChangeMembers } from './policy.ts';
import { notForYou } from './refusals.ts';
import { closeAllSessions } from './sessions.ts';

/**
 * Ends somebody's membership of an organisation, and with it what they may do for it. Administrators; coordinators for employees of
 * the own organisation; everybody for themselves. Ending it again changes nothing.
 */
export function endMembership(ctx: Ctx, input: { organisationId: string; personId: string }): void {
  const { organisationId, personId } = input;
  const own = isSelf(ctx.actor, personId);
  if (!own && !mayChangeMembers(ctx.actor, organisationId, 'employee')) throw notForYou();
  change(ctx, (tx) => {
    const current = findCurrent(tx, organisationId, personId);
    if (!current) return;
    if (!own && !mayChangeMembers(tx.actor, organisationId, current.role)) throw notForYou();
    endCurrent(tx, organisationId, personId);
    if (current.role === 'coordinator') closeAllSessions(tx, personId);
    const data = { organisation: organisationId, role: current.role };
    tx.journal({ verb: 'identity.end_membership', subject: ['person', personId], facts: data });
  });
}
