import { expect, test } from 'vitest';
import { planFile } from './plan-file.ts';

const at = new Date('2026-09-02T10:00:00Z');

test('the file holds what stands there now and what stood there before, escaped', () => {
  const file = planFile(
    (part) =>
      part === 'kans'
        ? [
            { version: 2, savedAt: at, fields: { chance: 'Ik wil <b>meer</b> & "groen"' } },
            { version: 1, savedAt: at, fields: { chance: 'Een tuin' } },
          ]
        : [],
    at,
  );
  expect(file).toContain('Ik wil &lt;b&gt;meer&lt;/b&gt; &amp; &quot;groen&quot;');
  expect(file).toContain('Een tuin');
  expect(file).not.toContain('<b>meer');
});
