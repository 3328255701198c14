import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openDatabase } from './client.ts';
import { migrate } from './migrate.ts';
import { rebuildSearchIndexes } from './search-index.ts';

test('a copy whose rows are numbered anew finds the same people once its indexes are made anew', () => {
  const folder = mkdtempSync(join(tmpdir(), 'klimroute-search-'));
  const open = openDatabase(':memory:');
  migrate(open);
  for (const name of ['aa', 'bb', 'cc'])
    open.exec(
      `INSERT INTO people (id, name, email, search_text, created_at) VALUES ('per_${name}', '${name}', '${name}@test.example', '${name}', 0)`,
    );
  open.exec("DROP TRIGGER IF EXISTS people_are_not_deleted; DELETE FROM people WHERE id = 'per_aa'");
  const file = join(folder, 'copy.db');
  open.exec(`VACUUM INTO '${file}'`);
  const copy = openDatabase(file);
  rebuildSearchIndexes(copy);
  const found = (word: string) =>
    copy.rows<{ id: string }>(
      `SELECT p.id AS id FROM people_search s JOIN people p ON p.rowid = s.rowid WHERE people_search MATCH '${word}'`,
    );
  expect(found('cc')).toEqual([{ id: 'per_cc' }]);
  expect(found('aa')).toEqual([]);
  copy.close();
  open.close();
  rmSync(folder, { recursive: true });
});
