import { change } from '#domain/change.ts';
import type { Ctx, Tx } from '#domain/context.ts';

/**
 * What must not compile. Nothing here runs: `astro check` refuses this file as soon as one of the lines below an `@ts-expect-error`
 * compiles after all. The line before each says the same without the fault.
 */
export function seams(ctx: Ctx, tx: Tx): void {
  tx.mail({ kind: 'learning.receipt', submissionId: 'sub_1' });
  // @ts-expect-error a kind of mail that there is none of
  tx.mail({ kind: 'learning.reciept', submissionId: 'sub_1' });
  // @ts-expect-error a field of a mail that is misspelt
  tx.mail({ kind: 'learning.receipt', submisionId: 'sub_1' });
  // @ts-expect-error a field of a mail that is left out
  tx.mail({ kind: 'identity.already_account', linkId: 'lnk_1' });
  // @ts-expect-error a field that belongs to another mail
  tx.mail({ kind: 'learning.receipt', submissionId: 'sub_1', orderId: 'ord_1' });

  tx.call({ kind: 'refund', refundId: 'ref_1' });
  // @ts-expect-error a kind of call that there is none of
  tx.call({ kind: 'refunds', refundId: 'ref_1' });
  // @ts-expect-error a field of a call that is misspelt
  tx.call({ kind: 'refund', refund: 'ref_1' });

  tx.journal({ verb: 'registration.end_place', subject: ['place', 'pla_1'], facts: { reason: 'moved' } });
  // @ts-expect-error a verb that there is none of
  tx.journal({ verb: 'registration.endPlace', subject: ['place', 'pla_1'], facts: { reason: 'moved' } });
  // @ts-expect-error the verb is about another kind of subject
  tx.journal({ verb: 'registration.end_place', subject: ['hold', 'pla_1'], facts: { reason: 'moved' } });
  // @ts-expect-error a fact that is misspelt
  tx.journal({ verb: 'registration.end_place', subject: ['place', 'pla_1'], facts: { reson: 'moved' } });
  // @ts-expect-error a fact with a code that there is none of
  tx.journal({ verb: 'registration.end_place', subject: ['place', 'pla_1'], facts: { reason: 'tired' } });
  // @ts-expect-error facts that are left out
  tx.journal({ verb: 'registration.end_place', subject: ['place', 'pla_1'] });
  // @ts-expect-error facts where the verb has none
  tx.journal({ verb: 'billing.set_address', subject: ['order', 'ord_1'], facts: { street: 'Dorpsstraat' } });

  change(ctx, (inner) => inner.journal({ verb: 'billing.set_address', subject: ['order', 'ord_1'] }));
  // @ts-expect-error a promise commits before it is done
  change(ctx, async (inner) => inner.journal({ verb: 'billing.set_address', subject: ['order', 'ord_1'] }));
  // @ts-expect-error only a change can say something
  ctx.mail({ kind: 'learning.receipt', submissionId: 'sub_1' });

  const { mail } = tx;
  // @ts-expect-error taken off its context it would not know who acts
  mail({ kind: 'learning.receipt', submissionId: 'sub_1' });
}
