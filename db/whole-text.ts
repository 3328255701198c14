type Statement = { run(...values: never[]): unknown };

/**
 * Refuses to write text that the database would not give back as it was: the binding cuts at a NUL, and half a sign becomes another one.
 * What people type is cleaned long before (`src/domain/text.ts`); this is what holds it, whoever writes.
 */
export function writesWholeText<S extends Statement>(statement: S): S {
  const run = statement.run.bind(statement) as (...values: unknown[]) => unknown;
  statement.run = (...values: unknown[]) => {
    for (const value of values.flat()) {
      if (typeof value === 'string' && (value.includes('\0') || !value.isWellFormed()))
        throw new Error('text with a NUL or half a sign in it is never written');
    }
    return run(...values);
  };
  return statement;
}
