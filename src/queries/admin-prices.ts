import {
  currentPrice,
  currentPrices,
  listPrices,
  listProducts,
  mayBeExempt,
  nextPrices,
  type Price,
  type VatCategory,
} from '#domain/billing/index.ts';
import type { Ctx } from '#domain/context.ts';
import { personNames, requireAdministrator } from '#domain/identity/index.ts';
import { refusals } from '#domain/refusals.ts';
import { adminOffer } from '#src/i18n/index.ts';

export type PricedProduct = {
  readonly product: string;
  readonly name: string;
  readonly now: Price | null;
  /** The first price that comes after the one of now. */
  readonly next: { readonly amountCents: number; readonly fromAt: Date } | null;
};
export type PriceRow = {
  readonly amountCents: number;
  readonly vatCategory: VatCategory;
  readonly fromAt: Date;
  readonly by: string;
};
export type PricePage = PricedProduct & {
  readonly rows: readonly PriceRow[];
  readonly vatChoices: readonly VatCategory[];
};

/** Everything that can be sold, with what it costs now and next. Administrators only. */
export function readPrices(ctx: Ctx): PricedProduct[] {
  requireAdministrator(ctx);
  const products = listProducts(ctx);
  const [now, later] = [currentPrices(ctx, products), nextPrices(ctx)];
  return products.map((product) => ({
    product,
    name: productName(ctx, product),
    now: now.get(product) ?? null,
    next: later.get(product) ?? null,
  }));
}

/** One product with every price it had, has and will have. Administrators only. */
export function readPrice(ctx: Ctx, product: string): PricePage {
  requireAdministrator(ctx);
  if (!listProducts(ctx).includes(product)) throw refusals.notThere();
  const all = listPrices(ctx, product);
  const names = personNames(
    ctx,
    all.map((row) => row.setBy),
  );
  const rows = all.map(({ amountCents, vatCategory, fromAt, setBy }) => ({
    amountCents,
    vatCategory,
    fromAt,
    by: names.get(setBy) ?? adminOffer.bySystem,
  }));
  return {
    ...pricedProduct(ctx, product),
    rows,
    vatChoices: mayBeExempt(product) ? ['exempt_education', 'high_21'] : ['high_21'],
  };
}

function pricedProduct(ctx: Ctx, product: string): PricedProduct {
  const next = listPrices(ctx, product).findLast((row) => row.fromAt > ctx.now());
  return { product, name: productName(ctx, product), now: currentPrice(ctx, product), next: next ?? null };
}

function productName(ctx: Ctx, product: string): string {
  const words = adminOffer.productName;
  const [sort = '', item = '', kind = '', level = ''] = product.split(':');
  const { catalogue } = ctx.outside;
  if (sort === 'licence') return words.licence(item, kind, level);
  if (sort === 'certification')
    return words.certification(catalogue.courses().find((course) => course.scheme === item)?.title ?? item);
  return words.course(catalogue.findCourse(item)?.title ?? item);
}
