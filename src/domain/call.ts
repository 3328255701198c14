/** What is asked of something outside after the commit, by kind, with the ids that it is about; carried out in `workflows/outbox`. */
type Calls = {
  /** Asks the payment provider for the money of a refund. */
  refund: { refundId: string };
  /** Closes a checkout at the provider, so that nobody pays for it any more. */
  expire_checkout: { attemptId: string };
  /** Two that take the bytes of a file away. */
  forget_attachment_file: { storageKey: string };
  forget_evidence_file: { storageKey: string };
};

export type CallKind = keyof Calls;

/** A call as a verb asks for it: `tx.call({ kind: 'refund', refundId })`. The same kind about the same ids is carried out once. */
export type CallOf<K extends CallKind> = { readonly kind: K } & Readonly<Calls[K]>;
export type Call = { [K in CallKind]: CallOf<K> }[CallKind];
