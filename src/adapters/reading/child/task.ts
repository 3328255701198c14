/** What the server asks of a reading child, and what the child answers with. */
export type Answer = { readonly head: object; readonly blobs?: readonly Uint8Array[] };
export type Task = {
  readonly task: 'open' | 'draw';
  readonly kind: string;
  readonly from: number;
  readonly count: number;
};
