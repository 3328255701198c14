import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  FORM_BYTES,
  LONGEST_NAME_BYTES,
  MOST_FIELDS,
  MOST_FILES,
  PART_HEADER_BYTES,
  type Takes,
  UPLOAD_BYTES,
} from '#src/http/limits.ts';
import { multipartReader } from './multipart.ts';
import { BodyRefused } from './refused.ts';

const TYPE = 'multipart/form-data; boundary=xyz';
const part = (name: string, value: string, more = '') =>
  `--xyz\r\nContent-Disposition: form-data; name="${name}"${more}\r\n\r\n${value}\r\n`;
const file = (name: string, value: string, filename = 'a.pdf') =>
  `--xyz\r\nContent-Disposition: form-data; name="${name}"; filename="${filename}"\r\nContent-Type: application/pdf\r\n\r\n${value}\r\n`;
const END = '--xyz--\r\n';

function read(
  body: string,
  { takes = 'files', files = 'taken', type = TYPE }: { takes?: Takes; files?: 'taken' | 'dropped'; type?: string } = {},
) {
  const reader = multipartReader(type, takes, files);
  reader.write(Buffer.from(body));
  return reader.finish();
}
const refusal = (work: () => unknown) => {
  try {
    work();
  } catch (error) {
    return error instanceof BodyRefused ? error.why : error;
  }
  return 'taken';
};

test('what a browser writes comes back: texts, files, empty file fields, names with quotes', async () => {
  const form = new FormData();
  form.append('titel', 'Brief "aan" mij\r\nén u');
  form.append('titel', '');
  form.append('mét "teken"', '1');
  form.append('file', new File(['%PDF-1.7 é'], 'mijn "brief" é.pdf', { type: 'application/pdf' }));
  form.append('leeg', new File([], '', { type: 'application/octet-stream' }));
  const sent = new Response(form);
  const reader = multipartReader(sent.headers.get('content-type') ?? '', 'files', 'taken');
  reader.write(new Uint8Array(await sent.arrayBuffer()));
  const got = reader.finish();
  const told = async (all: FormData) =>
    Promise.all(
      [...all].map(async ([name, value]) => [
        name,
        typeof value === 'string' ? value : [value.name, value.type, await value.text()],
      ]),
    );
  expect(await told(got)).toEqual(await told(form));
});

test('comes back the same in whatever pieces it arrives', async () => {
  const body = Buffer.from(part('a', 'één\r\n--xy') + file('f', '--xyz-\r\n--xy\r\n') + part('b', '') + END);
  const whole = read(body.toString());
  const text = await (whole.get('f') as File).text();
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 30 }), (sizes) => {
      const reader = multipartReader(TYPE, 'files', 'taken');
      for (let at = 0, i = 0; at < body.length; i += 1) {
        const size = sizes[i % sizes.length] ?? 1;
        reader.write(body.subarray(at, at + size));
        at += size;
      }
      const got = reader.finish();
      expect([got.get('a'), got.get('b'), (got.get('f') as File).size]).toEqual(['één\r\n--xy', '', text.length]);
    }),
  );
});

test.each([
  ['no boundary', '', 'multipart/form-data'],
  ['an endless boundary', '', `multipart/form-data; boundary=${'x'.repeat(71)}`],
  ['no end', part('a', 'b'), TYPE],
  ['something before it', `hallo${part('a', 'b')}${END}`, TYPE],
  ['a part without a name', `--xyz\r\nContent-Disposition: form-data\r\n\r\nx\r\n${END}`, TYPE],
  ['a part that is no form data', `--xyz\r\nContent-Disposition: attachment; name="a"\r\n\r\nx\r\n${END}`, TYPE],
  ['headers without end', `--xyz\r\nX: ${'a'.repeat(PART_HEADER_BYTES + 10)}`, TYPE],
  ['a name that nobody gave', part('n'.repeat(LONGEST_NAME_BYTES + 1), 'x') + END, TYPE],
])('%s is no form', (_what, body, type) => expect(refusal(() => read(body, { type }))).toBe('unreadable'));

test('text that is no UTF-8 is no form', () => {
  const reader = multipartReader(TYPE, 'text', 'taken');
  const body = Buffer.concat([
    Buffer.from('--xyz\r\nContent-Disposition: form-data; name="a"\r\n\r\n'),
    Buffer.from([0xff, 0xfe]),
    Buffer.from('\r\n--xyz--\r\n'),
  ]);
  expect(refusal(() => reader.write(body))).toBe('unreadable');
});

test('holds parts, files and bytes to their limits, and stops at the first that is too much', () => {
  const many = part('a', '').repeat(MOST_FIELDS);
  expect([...read(many + END)]).toHaveLength(MOST_FIELDS);
  expect(refusal(() => read(many + part('a', '') + END))).toBe('too_many_fields');
  expect(refusal(() => read(file('f', '').repeat(MOST_FILES + 1) + END))).toBe('too_many_fields');
  expect(refusal(() => read(part('a', 'x'.repeat(FORM_BYTES + 1)) + END))).toBe('too_large');
  expect(refusal(() => read(file('f', 'x'.repeat(FORM_BYTES + 1)) + END, { takes: 'text' }))).toBe('too_large');
  expect(refusal(() => read(file('f', 'x'.repeat(UPLOAD_BYTES + 1)) + END))).toBe('too_large_file');
  const before = process.threadCpuUsage();
  expect(refusal(() => read(part('', '').repeat(1_000_000)))).toBe('too_many_fields');
  expect(process.threadCpuUsage(before).user / 1000).toBeLessThan(1_000);
});

test('of who may not send a file yet, its bytes are not kept', () => {
  const form = read(part('text', 'Wat ik schreef') + file('file', 'x'.repeat(1000)) + END, { files: 'dropped' });
  expect(form.get('text')).toBe('Wat ik schreef');
  expect(form.get('file')).toMatchObject({ name: 'a.pdf', size: 0 });
});

test('whatever comes, it is a form or it is refused, and never a fault', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.constantFrom(
      '--xyz',
      '--',
      '\r\n',
      '\r\n\r\n',
      'Content-Disposition: form-data; name="a"',
      '; filename="b"',
      "; filename*=utf-8''%zz",
    ),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
      const came = refusal(() => read(`--xyz${pieces.join('')}${END}`));
      expect(['taken', 'unreadable']).toContain(came);
    }),
    { numRuns: 500 },
  );
});
