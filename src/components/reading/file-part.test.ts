import { expect, test } from 'vitest';
import { MIMES } from '#src/adapters/reading/port.ts';
import { talkingPdf } from '#tests/support/hostile-files.ts';
import { makeWorld } from '#tests/support/world.ts';
import { filePart } from './file-part.ts';

async function partsOf(bytes: Uint8Array, mime: string) {
  const world = makeWorld();
  const file = { storageKey: (await world.storage.put(bytes)).key, mime };
  return (part: string, range?: string) =>
    filePart(world.visitor(), file, part, new Request('http://x/', range ? { headers: { range } } : {}));
}

test('a page is a picture without any right of its own', async () => {
  const part = await partsOf(talkingPdf('Dag'), MIMES.pdf);
  const answer = await part('1');
  expect(answer?.headers.get('content-type')).toBe('image/webp');
  expect(answer?.headers.get('x-content-type-options')).toBe('nosniff');
  expect(answer?.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
  expect(answer?.headers.get('cache-control')).toBe('private, no-store');
  for (const other of ['2', '0', '01', '-1', '1e1', '1.5', '9999', 'geluid', 'eigen-bestand', '../1', ''])
    expect(await part(other)).toBeNull();
});

test('a recording can be wound', async () => {
  const bytes = Uint8Array.from({ length: 100 }, (_, at) => at);
  const part = await partsOf(bytes, MIMES.m4a);
  expect((await part('geluid'))?.status).toBe(200);
  for (const [range, from, to] of [
    ['bytes=0-9', 0, 9],
    ['bytes=90-', 90, 99],
    ['bytes=-5', 95, 99],
    ['bytes=98-500', 98, 99],
  ] as const) {
    const answer = await part('geluid', range);
    expect(answer?.status).toBe(206);
    expect(answer?.headers.get('content-range')).toBe(`bytes ${from}-${to}/100`);
    expect(new Uint8Array((await answer?.arrayBuffer()) ?? new ArrayBuffer(0))).toEqual(bytes.subarray(from, to + 1));
  }
  expect((await part('geluid', 'bytes=100-'))?.status).toBe(416);
  for (const range of ['bytes=-', 'bytes=a-b', 'lines=1-2', 'bytes=0-1,5-6'])
    expect((await part('geluid', range))?.status).toBe(200);
  expect(await part('1')).toBeNull();
});
