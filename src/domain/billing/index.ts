export { currentPrice, findOrder, findOrderBySubject, orderState, orderStates, type Price, requireOrder } from './find.ts';
export type { BillingAddress, LineKind, NewLine, NewOrder, Order, OrderLine, OrderState, Totals, VatCategory } from './order.ts';
export { placeOrder } from './place-order.ts';
export { setAddress } from './set-address.ts';
export { setPrice } from './set-price.ts';
