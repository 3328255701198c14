import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { FORM_BYTES } from '#src/http/limits.ts';
import { browserMost } from './form.ts';

test('a text may grow past its limit, to come back with the sentence, but not past what a form may carry', () => {
  expect(browserMost('textarea', 2_000)).toBeGreaterThan(2_001);
  expect(browserMost('text')).toBeGreaterThan(120);
  expect(browserMost('email', 254)).toBeGreaterThan(255);
  // The most that one ordinary form asks for: a rubric of ten reasons, in letters that take two bytes of the six they are sent as.
  expect((browserMost('textarea', 2_000) ?? 0) * 10 * 6).toBeLessThan(FORM_BYTES);
  for (const type of ['select', 'file', 'number', 'date']) expect(browserMost(type, 5)).toBeUndefined();
});

test('every long text says its limit', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.astro'));
  const fields = files.flatMap((path) =>
    [...readFileSync(`src/${path}`, 'utf8').matchAll(/<Field\b[^>]*type="textarea"[^>]*>/g)].map(
      ([field]) => [path, field] as const,
    ),
  );
  expect(fields.length).toBeGreaterThan(6);
  expect(fields.filter(([, field]) => !field.includes('maxlength={'))).toEqual([]);
  expect(files.filter((path) => readFileSync(`src/${path}`, 'utf8').includes('<textarea'))).toEqual([
    'components/ui/Field.astro',
  ]);
});
