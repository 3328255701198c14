import type { Order, OrderLine, RefundReason } from '#domain/billing/index.ts';
import type { Ctx, Tx } from '#domain/context.ts';
import type { MailAttachment } from '#src/outside/mail/port.ts';

/** What the letter about a delivered order says of one line. */
export type Told = {
  readonly paragraphs: readonly string[];
  readonly facts: readonly (readonly [string, string])[];
  readonly attachments: readonly MailAttachment[];
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
  /** What the buyer reads about it in the letter, and gets with it. */
  tell?(ctx: Ctx, line: OrderLine): Told;
  /** Where the buyer goes on once it was delivered; a path of ours. */
  next?(ctx: Ctx, line: OrderLine): { readonly label: string; readonly path: string } | null;
};
