import { and, desc, eq, lte } from 'drizzle-orm';
import { prices } from '#db/schema/billing.ts';
import { change } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import { isAdministrator } from '#domain/identity/index.ts';
import { isPlannable } from '#domain/sound-time.ts';
import type { VatCategory } from './order.ts';
import { listProducts, mayBeExempt } from './product.ts';
import { refusals } from './refusals.ts';

/** The provider takes no less. */
export const LOWEST_PRICE_CENTS = 50;
/** Above this it is a slip of the pen. */
export const HIGHEST_PRICE_CENTS = 10_000_000;

/** How far ahead a price is set. */
export const PRICE_YEARS = 5;

/**
 * Sets what a product costs from an instant on, without VAT. Orders that stand keep their amounts. A price that is the one at that instant already is
 * not set again.
 */
export function setPrice(
  ctx: Ctx,
  input: { product: string; amountCents: number; vatCategory: VatCategory; fromAt: Date | 'now' },
): void {
  change(ctx, (tx) => {
    if (!isAdministrator(tx.actor)) throw refusals.administratorsOnly();
    const { product, amountCents, vatCategory } = input;
    const fromAt = input.fromAt === 'now' ? tx.now() : input.fromAt;
    if (!Number.isSafeInteger(amountCents) || amountCents < LOWEST_PRICE_CENTS || amountCents > HIGHEST_PRICE_CENTS)
      throw refusals.priceOutOfRange();
    if (!listProducts(tx).includes(product)) throw refusals.unknownProduct();
    if (vatCategory === 'exempt_education' && !mayBeExempt(product)) throw refusals.licenceIsTaxed();
    if (fromAt < tx.now()) throw refusals.priceInThePast();
    if (!isPlannable(fromAt, tx.now(), PRICE_YEARS)) throw refusals.priceTooFar(PRICE_YEARS);
    const before = tx.db
      .select()
      .from(prices)
      .where(and(eq(prices.product, product), lte(prices.fromAt, fromAt)))
      .orderBy(desc(prices.fromAt))
      .limit(1)
      .get();
    if (before?.amountCents === amountCents && before.vatCategory === vatCategory) return;
    if (before?.fromAt.getTime() === fromAt.getTime()) throw refusals.priceSetAlready();
    const id = tx.newId('prc');
    const setBy = tx.actor.kind === 'person' ? tx.actor.id : 'system';
    tx.db.insert(prices).values({ id, product, amountCents, vatCategory, fromAt, setBy }).run();
    tx.journal({ verb: 'billing.set_price', subject: ['price', id], facts: { product, amountCents } });
  });
}
