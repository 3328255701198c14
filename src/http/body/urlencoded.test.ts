import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LONGEST_NAME_BYTES, MOST_FIELDS } from '#src/http/limits.ts';
import { BodyRefused } from './refused.ts';
import { parseUrlencoded } from './urlencoded.ts';

const read = (body: string) => [...parseUrlencoded(Buffer.from(body)).entries()];

test('reads what every browser sends, as the standard reads it', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.constantFrom('%', '%4', '%zz', '%C3%A9', '%e2%82', '+', 'a=b=c', '=', '', 'é', '%00', '%2B'),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const body = pieces.join('&');
      expect(read(body)).toEqual([...new URLSearchParams(body).entries()]);
    }),
    { numRuns: 500 },
  );
});

test.each(['a&', '&', 'a=&', 'a=%41&'])('a megabyte of "%s" is refused by its fields, in milliseconds', (piece) => {
  const body = Buffer.from(piece.repeat(Math.floor((1024 * 1024) / piece.length)));
  const before = process.threadCpuUsage();
  expect(() => parseUrlencoded(body)).toThrow(new BodyRefused('too_many_fields'));
  expect(process.threadCpuUsage(before).user / 1000).toBeLessThan(100);
});

test('the time of one long field grows with its length alone', () => {
  for (const piece of ['%', '%4', '%41', '+', '=', 'é']) {
    const body = Buffer.from(`a=${piece.repeat(Math.floor((1024 * 1024) / Buffer.byteLength(piece)))}`);
    const before = process.threadCpuUsage();
    parseUrlencoded(body);
    expect(process.threadCpuUsage(before).user / 1000, piece).toBeLessThan(1_500);
  }
});

test('takes so many fields and no more, and no name that nobody gave', () => {
  expect(read(Array(MOST_FIELDS).fill('a=1').join('&'))).toHaveLength(MOST_FIELDS);
  expect(() =>
    read(
      Array(MOST_FIELDS + 1)
        .fill('a=1')
        .join('&'),
    ),
  ).toThrow(new BodyRefused('too_many_fields'));
  expect(read(`${'n'.repeat(LONGEST_NAME_BYTES)}=1`)).toHaveLength(1);
  expect(() => read(`${'n'.repeat(LONGEST_NAME_BYTES + 1)}=1`)).toThrow(new BodyRefused('unreadable'));
});
