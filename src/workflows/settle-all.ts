/**
 * Does the work for every item, also after one of them failed, so that one bad thing does not hold up the others. What failed is thrown at the end, to
 * be logged; it is tried again at the next turn.
 */
export async function settleAll<Item>(
  items: readonly Item[],
  work: (item: Item) => void | Promise<void>,
): Promise<void> {
  const faults: unknown[] = [];
  for (const item of items) {
    try {
      await work(item);
    } catch (error) {
      faults.push(error);
    }
  }
  if (faults.length > 0)
    throw new AggregateError(
      faults,
      `${faults.length} of ${items.length} put off: ${faults.map((fault) => (fault as Error).message).join('; ')}`,
    );
}
