import type { Mutant } from './mutant.ts';

type Equivalent = Pick<Mutant, 'file' | 'on' | 'from' | 'to'> & { readonly because: string };

/**
 * Mutants that no test can see, because the product does the same with them: `from` on the line `on` made into `to`. At most 3 in 100 of what is drawn; one
 * that dies after all does not belong here.
 */
const EQUIVALENTS: readonly Equivalent[] = [
  {
    file: 'src/domain/billing/place-order.ts',
    on: 'newOrder.organisationId === null ||',
    from: 'newOrder.organisationId === null',
    to: 'false',
    because: 'an order on invoice without an organisation was refused before',
  },
  {
    file: 'src/domain/billing/settle-refund.ts',
    on: 'if (!refund || !payment) throw refusals.noOrder();',
    from: '!refund || !payment',
    to: '!refund && !payment',
    because: 'a refund belongs to a payment by its foreign key: both are there, or neither',
  },
  {
    file: 'src/domain/learning/give-feedback.ts',
    on: 'if (!latest) throw olderVersion();',
    from: '!latest',
    to: 'false',
    because:
      'a next version is handed in only after the one before it was answered, and an answered one is refused before',
  },
];

export function isEquivalent({ file, on, from, to }: Mutant): boolean {
  return EQUIVALENTS.some((one) => one.file === file && one.on === on && one.from === from && one.to === to);
}
