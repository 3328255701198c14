import type { DescribeLine, Order, OrderLine, RefundReason } from '#domain/billing/index.ts';
import type { Ctx, Tx } from '#domain/context.ts';
import type { Scope } from '#domain/licensing/index.ts';
import type { RunFacts } from '#domain/registration/index.ts';

/** What the mail about a delivered order tells of one line. */
export type LineFacts =
  | ({
      readonly kind: 'place';
      readonly course: string;
      readonly name: string;
      /** Bought by an organisation. */
      readonly organisation: boolean;
      /** Who bought it will sit there, and gets the meetings for the calendar with this mail. */
      readonly calendar: boolean;
    } & RunFacts)
  | {
      readonly kind: 'licence';
      readonly areas: readonly string[];
      readonly scope: Scope;
      readonly exclusive: boolean;
      readonly from: Date;
      readonly until: Date;
      readonly number: string;
    };

/**
 * What a kind of order line gives. One per kind, called inside the transaction that settles the order, as the product itself (`asSystem`).
 * Every part is safe to repeat: by the line's id as source key, given twice gives once.
 */
export type Fulfilment = {
  /** Gives what was bought; `impossible` when it is no longer there to give, and then nothing was written. */
  deliver(tx: Tx, line: OrderLine, order: Order): 'delivered' | 'impossible';
  /** Takes back what was given, because its money goes back, or never came. */
  takeBack(tx: Tx, line: OrderLine, order: Order, reason: RefundReason): void;
  /** Lets go of what was held for the line, because the order lapsed or was cancelled. */
  release(tx: Tx, line: OrderLine): void;
  /** Holds on until this instant, because the buyer is paying now; `gone` when the hold has already fallen back. Left out where nothing is held. */
  keepUntil?(tx: Tx, line: OrderLine, until: Date): 'kept' | 'gone';
  /** What the buyer reads about it in the mail, and gets with it. */
  describe?: DescribeLine<LineFacts>;
  /** Where the buyer goes on once it was delivered; a path of ours. */
  next?(ctx: Ctx, line: OrderLine): { readonly label: string; readonly path: string } | null;
};
