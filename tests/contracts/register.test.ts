import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { openDatabase } from '#db/client.ts';
import { migrate } from '#db/migrate.ts';
import { registerFile } from '#src/adapters/register/file.ts';
import { mirrorRegister } from '#src/adapters/register/mirror.ts';
import type { Register, RegisterEntry } from '#src/adapters/register/port.ts';

const root = mkdtempSync(join(tmpdir(), 'klimroute-register-'));
let files = 0;
let file: string;
beforeEach(() => {
  files += 1;
  file = join(root, `register-${files}`);
});
afterAll(() => rmSync(root, { recursive: true }));

const entry = (seq: number): RegisterEntry => ({
  seq,
  at: 1_700_000_000_000 + seq,
  kind: 'order_paid',
  subject: `pay_${seq}`,
  series: null,
  number: null,
  facts: '{"order":"ord_1","cents":89500}',
});
const three = [1, 2, 3].map(entry);
function written(entries = three): void {
  const register = registerFile(file);
  register.append(entries);
  register.close();
}

describe('the register file', () => {
  test('gives back what was appended, in any number of goes, and only its owner may read it', () => {
    const register = registerFile(file);
    register.append(three.slice(0, 1));
    register.append(three.slice(1));
    expect(registerFile(file).entries()).toEqual(three);
    expect(register.head()).toBe(3);
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  test('has nothing before its first line', () => {
    expect(registerFile(file).entries()).toEqual([]);
    expect(registerFile(file).head()).toBe(0);
  });

  test.each([1, 20, 100])(
    'does without a last line that was torn %i bytes before its end, and goes on after it',
    (bytes) => {
      written();
      truncateSync(file, statSync(file).size - bytes);
      const register = registerFile(file);
      expect(register.entries()).toEqual(three.slice(0, 2));
      register.append([entry(3), entry(4)]);
      expect(
        registerFile(file)
          .entries()
          .map((line) => line.seq),
      ).toEqual([1, 2, 3, 4]);
    },
  );

  test('does without bytes of nothing after its last line', () => {
    written();
    appendFileSync(file, '\0'.repeat(300));
    const register = registerFile(file);
    expect(register.head()).toBe(3);
    register.append([entry(4)]);
    expect(registerFile(file).entries()).toHaveLength(4);
  });

  test.each([
    ['changed', (text: string) => text.replace('pay_1', 'pay_9')],
    ['taken out', (text: string) => text.slice(text.indexOf('\n') + 1)],
    ['put twice', (text: string) => text.slice(0, text.indexOf('\n') + 1) + text],
  ])('is not trusted when a line in it was %s', (_, change) => {
    written();
    writeFileSync(file, change(readFileSync(file, 'utf8')));
    expect(() => registerFile(file).entries()).toThrow(/damaged at line [12]/);
  });

  test('takes no line that does not follow its last', () => {
    written();
    expect(() => registerFile(file).append([entry(5)])).toThrow('does not follow');
    expect(registerFile(file).entries()).toEqual(three);
  });
});

describe('the mirror of the register', () => {
  const pay = (id: string) =>
    `INSERT INTO register_entries SELECT coalesce(max(seq), 0) + 1, 5, 'order_paid', '${id}', NULL, NULL, '{}' FROM register_entries;`;
  function open() {
    const database = openDatabase(':memory:');
    migrate(database);
    return database;
  }
  /** A register on a disk that fails when it is told to. */
  function onBadDisk(): { register: Register; disk: { full: boolean } } {
    const disk = { full: false };
    const real = registerFile(file);
    const append: Register['append'] = (entries) => {
      if (disk.full) throw new Error('ENOSPC');
      real.append(entries);
    };
    return { register: { ...real, append }, disk };
  }

  test('puts on disk what was committed, also what was committed past it, before a change is acknowledged', () => {
    const database = open();
    const register = registerFile(file);
    const mirror = mirrorRegister(database.db, register);
    database.exec(pay('pay_a'));
    database.exec(pay('pay_b'));
    mirror.committed();
    expect(
      registerFile(file)
        .entries()
        .map((line) => line.subject),
    ).toEqual(['pay_a', 'pay_b']);
  });

  test('acknowledges nothing and lets nothing begin while its lines cannot be written, and catches up by itself', () => {
    const database = open();
    const { register, disk } = onBadDisk();
    const mirror = mirrorRegister(database.db, register);
    database.exec(pay('pay_a'));
    disk.full = true;
    expect(() => mirror.committed()).toThrow('ENOSPC');
    expect(() => mirror.beginning()).toThrow('ENOSPC');
    disk.full = false;
    mirror.beginning();
    expect(
      registerFile(file)
        .entries()
        .map((line) => line.subject),
    ).toEqual(['pay_a']);
  });

  test('refuses to go on with a database that ends before the file does', () => {
    written();
    const mirror = mirrorRegister(open().db, registerFile(file));
    expect(() => mirror.committed()).toThrow('line 0 of the register, the file at line 3');
    expect(registerFile(file).entries()).toEqual(three);
  });
});
