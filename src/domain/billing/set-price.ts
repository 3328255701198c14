import { and, desc, eq, lte } from 'drizzle-orm';
import { prices } from '#db/schema/billing.ts';
import { change, none } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import { isAdministrator } from '#domain/identity/index.ts';
import type { VatCategory } from './order.ts';
import { listProducts, mayBeExempt } from './product.ts';
import { refusals } from './refusals.ts';

/** The provider takes no less. */
export const LOWEST_PRICE_CENTS = 50;
/** Above this it is a slip of the pen. */
export const HIGHEST_PRICE_CENTS = 10_000_000;

/**
 * Sets what a product costs from an instant on, without VAT. Orders that stand keep their amounts. A price that is the one at that instant already is
 * not set again.
 */
export function setPrice(ctx: Ctx, given: { product: string; amountCents: number; vatCategory: VatCategory; fromAt: Date }): void {
  change(ctx, (tx) => {
    if (!isAdministrator(tx.actor)) throw refusals.administratorsOnly();
    const { product, amountCents, vatCategory, fromAt } = given;
    if (!Number.isSafeInteger(amountCents) || amountCents < LOWEST_PRICE_CENTS || amountCents > HIGHEST_PRICE_CENTS) throw refusals.priceOutOfRange();
    if (!listProducts(tx).includes(product)) throw refusals.unknownProduct();
    if (vatCategory === 'exempt_education' && !mayBeExempt(product)) throw refusals.licenceIsTaxed();
    if (fromAt < tx.now) throw refusals.priceInThePast();
    const before = tx.db
      .select()
      .from(prices)
      .where(and(eq(prices.product, product), lte(prices.fromAt, fromAt)))
      .orderBy(desc(prices.fromAt))
      .limit(1)
      .get();
    if (before?.amountCents === amountCents && before.vatCategory === vatCategory) return { value: undefined, entry: none };
    if (before?.fromAt.getTime() === fromAt.getTime()) throw refusals.priceSetAlready();
    const id = tx.newId('prc');
    const setBy = tx.actor.kind === 'person' ? tx.actor.id : 'system';
    tx.db.insert(prices).values({ id, product, amountCents, vatCategory, fromAt, setBy }).run();
    return { value: undefined, entry: { verb: 'billing.setPrice', subject: ['price', id], data: { product, amountCents } } };
  });
}
