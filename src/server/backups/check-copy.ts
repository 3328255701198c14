import Libsql from 'libsql';

/**
 * `node check-copy.ts <file>`: opens a copy of the database by itself and prints what it holds as JSON, or says why it is no copy and ends with 1.
 * In a process of its own: the check of a large file would hold up everybody.
 */
try {
  const client = new Libsql(process.argv[2] ?? '', { readonly: true } as object);
  const first = <Row>(sql: string) => client.prepare(sql).get() as Row;
  const { quick_check: answer } = first<{ quick_check: string }>('PRAGMA quick_check(1)');
  if (answer !== 'ok') throw new Error(answer);
  const { migration } = first<{ migration: string | null }>('SELECT max(name) AS migration FROM migrations');
  const { lines } = first<{ lines: number }>('SELECT coalesce(max(seq), 0) AS lines FROM register_entries');
  console.log(JSON.stringify({ migration, lines }));
} catch (error) {
  console.error((error as Error).message);
  process.exit(1);
}
