import { describe, expect, test } from 'vitest';
import { openDatabase } from './client.ts';
import { migrate, schemaFaults } from './migrate.ts';

function fresh() {
  const open = openDatabase(':memory:');
  migrate(open);
  return open;
}

describe('the schema', () => {
  test('has every guard and only STRICT tables after migrating', () => {
    expect(schemaFaults(fresh())).toEqual([]);
  });

  test('notices a guard that a rebuilt table lost, and a table that is not STRICT', () => {
    const open = fresh();
    open.exec('DROP TRIGGER journal_is_not_changed; CREATE TABLE loose (id INTEGER)');
    expect(schemaFaults(open)).toEqual(['guard journal_is_not_changed is missing', 'table loose is not STRICT']);
  });

  test('migrated twice stays as it is', () => {
    const open = fresh();
    expect(migrate(open)).toEqual([]);
    expect(schemaFaults(open)).toEqual([]);
  });

  test('keeps a journal line from being changed, deleted or replaced', () => {
    const open = fresh();
    const line = "(1, 0, 'a', 'b', 'c', 'd', '{}')";
    open.exec(`INSERT INTO journal VALUES ${line}`);
    for (const sql of [
      "UPDATE journal SET verb = 'x'",
      'DELETE FROM journal',
      `INSERT OR REPLACE INTO journal VALUES ${line}`,
    ]) {
      expect(() => open.exec(sql)).toThrow(/guard/);
    }
    expect(open.rows('SELECT * FROM journal')).toHaveLength(1);
  });
});
