import { type OpenDatabase, openDatabase } from '#db/client.ts';
import { migrate } from '#db/migrate.ts';

/** A row of a table, of which only what matters is said; or a statement. */
export type Step = readonly [table: string, values: Values] | string;
type Values = Readonly<Record<string, string | number | null>>;

/** A guard that refuses: in a situation, each of what it must refuse, and what stands close to that and may pass. */
export type Refuses = {
  readonly given?: readonly Step[];
  readonly refuses: readonly Step[];
  readonly passes: readonly Step[];
};
/** A trigger that keeps something beside what is written: what can be read after it. */
export type Follows = {
  readonly given?: readonly Step[];
  readonly does: Step;
  readonly reads: string;
  readonly rows: readonly Values[];
};
/** By the trigger, or by the trigger, a comma and what is special about the situation. */
export type Tries<Try> = Readonly<Record<string, Try>>;
export const triggerOf = (name: string) => name.split(',', 1)[0] ?? '';

/** A moment in the years that our work lies in. */
export const NOW = 1_800_000_000_000;
/** The first moment after those years, and the last one before them. */
export const AFTER_ALL = 4_102_444_800_000;
export const BEFORE_ALL = 1_577_836_799_999;

const triggersOf = (open: OpenDatabase) =>
  open.rows<{ name: string; sql: string }>("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' ORDER BY name");

/** A migrated database without foreign keys in which one trigger at a time is put, so that a situation is as small as can be. */
export function tryOut() {
  const open = openDatabase(':memory:');
  migrate(open);
  open.exec('PRAGMA foreign_keys = OFF');
  const triggers = triggersOf(open);
  for (const { name } of triggers) open.exec(`DROP TRIGGER "${name}"`);
  return {
    /** Names of the triggers that are asked by their SQL. */
    named: (is: (sql: string) => boolean) => triggers.filter(({ sql }) => is(sql)).map(({ name }) => name),
    /** Does something in a situation with only this trigger, or with none; nothing of it stays. Gives what the trigger says when it refuses. */
    within(only: string | null, given: readonly Step[], does: (open: OpenDatabase, sentence: string) => void): void {
      const sql = triggers.find(({ name }) => name === only)?.sql ?? '';
      open.exec(`SAVEPOINT situation; ${sql}`);
      try {
        for (const step of given) take(open, step);
        does(open, /'(guard: [^']+)'/.exec(sql)?.[1] ?? 'no guard');
      } finally {
        open.exec('ROLLBACK TO situation; RELEASE situation');
      }
    },
  };
}

/** Takes a step, and whatever it did back. */
export function attempt(open: OpenDatabase, step: Step, before = ''): void {
  open.exec(`SAVEPOINT attempt; ${before}`);
  try {
    take(open, step);
  } finally {
    open.exec('ROLLBACK TO attempt; RELEASE attempt');
  }
}

export function take(open: OpenDatabase, step: Step): void {
  open.exec(typeof step === 'string' ? step : insert(open, ...step));
}

let made = 0;

/** What is not said is made up: each text another one, each number 1, and nothing where nothing is needed. */
function insert(open: OpenDatabase, table: string, values: Values): string {
  const columns = open.rows<{ name: string; type: string; notnull: number }>(
    `SELECT name, type, "notnull" FROM pragma_table_info('${table}')`,
  );
  const unknown = Object.keys(values).filter((name) => !columns.some((column) => column.name === name));
  if (columns.length === 0 || unknown.length > 0) throw new Error(`${table} has no ${unknown.join(', ')}`);
  const filled = columns.map(({ name, type, notnull }) => {
    if (Object.hasOwn(values, name)) return literal(values[name] ?? null);
    if (!notnull) return 'NULL';
    made += 1;
    return type.toUpperCase() === 'INTEGER' ? '1' : `'made-${made}'`;
  });
  return `INSERT INTO "${table}" (${columns.map(({ name }) => `"${name}"`).join(', ')}) VALUES (${filled.join(', ')})`;
}

const literal = (value: string | number | null) => {
  if (value === null) return 'NULL';
  return typeof value === 'number' ? String(value) : `'${value.replaceAll("'", "''")}'`;
};
