import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { joinGzip, joinPlain, segmentOf } from './segments.ts';

const long = `<p>${'Een lange les over luisteren. '.repeat(5_000)}</p>`;

test.each([
  ['nothing at all', []],
  ['one segment', [segmentOf(long)]],
  ['only a live part', [Buffer.from('Ada €')]],
  ['an empty live part between segments', [segmentOf('<main>'), Buffer.alloc(0), segmentOf('</main>')]],
  [
    'segments and live parts in turn',
    [segmentOf('<main>'), Buffer.from('Ada'), segmentOf(long), Buffer.from('é'.repeat(3)), segmentOf('</main>')],
  ],
  [
    'a live part longer than one stored block',
    [segmentOf('<main>'), Buffer.from('x'.repeat(150_000)), segmentOf('</main>')],
  ],
])('the joined stream unpacks to the same bytes: %s', (_, pieces) => {
  expect(gunzipSync(joinGzip(pieces)).equals(joinPlain(pieces))).toBe(true);
});

test('what is the same for everybody goes compressed', () => {
  expect(joinGzip([segmentOf(long)]).length).toBeLessThan(long.length / 20);
});
