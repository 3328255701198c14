import type { UnsoundRow } from '#domain/list-sound.ts';

/** More than this is no slip of the pen, and a list of it helps nobody. */
const MOST_KEPT = 100;

export type UnsoundRows = {
  /** Keeps each row once; safe to repeat. */
  add(row: UnsoundRow): void;
  list(): readonly UnsoundRow[];
  /** Calls `listener` once for each row, from now on. */
  onFirst(listener: (row: UnsoundRow) => void): void;
};

/** The rows that pages left out, for the administrator's first page and the log. */
export function unsoundRows(): UnsoundRows {
  const rows = new Map<string, UnsoundRow>();
  const listeners: ((row: UnsoundRow) => void)[] = [];
  return {
    add(row) {
      const key = `${row.table} ${row.id}`;
      if (rows.has(key) || rows.size >= MOST_KEPT) return;
      rows.set(key, row);
      for (const listener of listeners) listener(row);
    },
    list: () => [...rows.values()],
    onFirst: (listener) => void listeners.push(listener),
  };
}
