import { and, eq } from 'drizzle-orm';
import { areaConfirmations, areaSuccessions } from '#db/schema/areas.ts';
import { change } from '#domain/change.ts';
import type { Ctx, Tx } from '#domain/context.ts';
import { cleanLine } from '#domain/text.ts';
import { addContainment } from './contain.ts';
import { findArea, findSuccession } from './find.ts';
import { endArea } from './import.ts';
import { isAdministrator } from './policy.ts';
import { refusals } from './refusals.ts';

export const LONGEST_REASON = 500;

export type ToConfirm = { readonly oldCode: string; readonly newCode: string; readonly reason: string };

/**
 * A planned merger happens: the old gemeente ends on its date and counts from now on as a part of its successor. `check` looks at the new tree before
 * it holds; what it throws undoes everything. Confirming twice confirms once.
 */
export function confirmSuccession(ctx: Ctx, toConfirm: ToConfirm, check: (tx: Tx) => void = () => {}): void {
  change(ctx, (tx) => {
    const { actor } = tx;
    if (!isAdministrator(actor)) throw refusals.notYours();
    const { oldCode, newCode } = toConfirm;
    const planned = findSuccession(tx, oldCode, newCode);
    if (!planned || !findArea(tx, oldCode) || !findArea(tx, newCode)) throw refusals.noPlan();
    if (planned.status === 'done') return;
    const reason = cleanLine(toConfirm.reason);
    if (!reason || reason.length > LONGEST_REASON) throw refusals.reasonNeeded(LONGEST_REASON);
    tx.db
      .update(areaSuccessions)
      .set({ status: 'done' })
      .where(and(eq(areaSuccessions.oldCode, oldCode), eq(areaSuccessions.newCode, newCode)))
      .run();
    endArea(tx, oldCode, planned.date);
    addContainment(tx);
    check(tx);
    tx.db.insert(areaConfirmations).values({ oldCode, newCode, at: tx.now(), by: actor.id, reason }).run();
    tx.journal({
      verb: 'areas.confirm_succession',
      subject: ['area', oldCode],
      facts: { newCode, date: planned.date },
    });
  });
}
