import { billingRefusals, findOrderByNumber, type Order } from '#domain/billing/index.ts';
import { asSystem, type Ctx } from '#domain/context.ts';
import { requirePerson, takeTurn } from '#domain/identity/index.ts';
import { withdrawOrder } from './withdraw.ts';

/** Of a number without its K and dashes. */
const CHARACTERS = 8;

export type ByNumber = { readonly number: string; readonly name: string; readonly email: string };

/**
 * The same for who is not signed in, so that nobody has to sign in to withdraw: who knows the number of the order, which cannot be guessed, and an
 * address that its mails go to is its buyer. Guessing slows down per order number.
 */
export function withdrawByNumber(ctx: Ctx, { number, name, email }: ByNumber): Order {
  const typed = numberOf(number);
  takeTurn(ctx, 'withdraw_per_order', typed);
  const order = findOrderByNumber(ctx, typed);
  if (!order || !addressesOf(ctx, order).includes(email.toLowerCase())) throw billingRefusals.noSuchOrderAndMail();
  return withdrawOrder(asSystem(ctx, 'withdraw'), { orderId: order.id, name, email });
}

/** As we write it, whatever was typed: `k7pq 2xm4`, `K-7PQ2-XM4A`. */
function numberOf(typed: string): string {
  const bare = typed.toUpperCase().replace(/[^A-Z0-9]/g, '');
  const chance = bare.length === CHARACTERS + 1 ? bare.slice(1) : bare;
  return `K-${chance.slice(0, 4)}-${chance.slice(4)}`;
}

function addressesOf(ctx: Ctx, order: Order): string[] {
  return [requirePerson(ctx, order.personId).email, order.address?.email ?? ''].map((address) => address.toLowerCase());
}
