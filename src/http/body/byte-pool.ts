/** A share of the pool, given back once. */
export type Share = { release(): void };
export type BytePool = {
  /** Resolves with a share once `bytes` are free for this holder; null when they did not come free in time. Larger than a holder's part: null at once. */
  take(holder: string, bytes: number, waitMs: number): Promise<Share | null>;
  /** Bytes that are given out. */
  taken(): number;
};

type Waiting = { holder: string; bytes: number; give(share: Share | null): void };

/** A number of bytes that all requests share: who does not fit waits for a turn, first come first served among those who fit. */
export function bytePool(limits: { readonly bytes: number; readonly perHolder: number }): BytePool {
  const held = new Map<string, number>();
  let queue: Waiting[] = [];
  let taken = 0;
  const fits = (holder: string, bytes: number) =>
    taken + bytes <= limits.bytes && (held.get(holder) ?? 0) + bytes <= limits.perHolder;
  const give = (holder: string, bytes: number): Share => {
    taken += bytes;
    held.set(holder, (held.get(holder) ?? 0) + bytes);
    let open = true;
    return {
      release: () => {
        if (!open) return;
        open = false;
        taken -= bytes;
        const rest = (held.get(holder) ?? 0) - bytes;
        if (rest > 0) held.set(holder, rest);
        else held.delete(holder);
        serveQueue();
      },
    };
  };
  const serveQueue = () => {
    for (const next of [...queue]) {
      if (!fits(next.holder, next.bytes)) continue;
      queue = queue.filter((other) => other !== next);
      next.give(give(next.holder, next.bytes));
    }
  };
  return {
    take: (holder, bytes, waitMs) => {
      if (bytes > limits.perHolder) return Promise.resolve(null);
      if (fits(holder, bytes)) return Promise.resolve(give(holder, bytes));
      return new Promise((resolve) => {
        const waiting: Waiting = {
          holder,
          bytes,
          give: (share) => {
            clearTimeout(timer);
            resolve(share);
          },
        };
        const timer = setTimeout(() => {
          queue = queue.filter((other) => other !== waiting);
          resolve(null);
        }, waitMs);
        queue.push(waiting);
      });
    },
    taken: () => taken,
  };
}
