import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { admit, deeds, entriesOf, routes } from '#src/access.ts';
import { readForm, sentValues } from './sent.ts';
import { formState } from './state.ts';

const URLENCODED = 'application/x-www-form-urlencoded';
const post = (body: string | Uint8Array | FormData, type?: string) =>
  new Request('http://klimroute.test/inloggen', { method: 'POST', body: body as BodyInit, headers: type ? { 'content-type': type } : {} });

describe('what a browser sends', () => {
  test('comes back in its form, lists too, without passwords and files', () => {
    const data = new FormData();
    for (const [name, value] of [
      ['email', 'a@b.nl'],
      ['soort', 'een'],
      ['soort', 'twee'],
      ['currentPassword', 'geheim'],
      ['wachtwoord', 'geheim'],
    ] as const)
      data.append(name, value);
    data.append('file', new File(['x'], 'x.pdf'));
    const { values, lists } = sentValues(data);
    expect({ ...values }).toEqual({ email: 'a@b.nl', soort: 'twee' });
    expect(lists.soort).toEqual(['een', 'twee']);
  });

  test.each([
    ['text', 'hallo', 'text/plain'],
    ['JSON', '{"email":"x"}', 'application/json'],
    ['no type at all', new Uint8Array([1]), undefined],
    ['a form without its boundary', 'x', 'multipart/form-data'],
    ['a form that breaks off', '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\nb', 'multipart/form-data; boundary=x'],
    ['a field named __proto__', '__proto__=x&email=y', URLENCODED],
    ['a field named constructor', 'constructor=x', URLENCODED],
  ])('is not read as a form when it is %s', async (_what, body, type) => {
    expect(await readForm(post(body as string, type))).toBeNull();
  });

  test('whatever it is, it is a form or it is not, and never a fault', async () => {
    const type = fc.oneof(
      fc.constantFrom(URLENCODED, 'multipart/form-data; boundary=x', 'multipart/form-data', 'text/plain', 'application/json', ''),
      fc.string({ unit: fc.integer({ min: 33, max: 126 }).map((code) => String.fromCharCode(code)) }),
    );
    const part = fc.tuple(fc.string(), fc.string()).map(([name, text]) => `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${text}\r\n`);
    const body = fc.oneof(
      fc.string(),
      fc.array(part).map((parts) => parts.join('')),
      fc.array(part).map((parts) => `${parts.join('')}--x--`),
    );
    await fc.assert(
      fc.asyncProperty(type, body, async (contentType, text) => {
        const data = await readForm(post(text, contentType || undefined));
        if (!data) return;
        const { values, lists } = sentValues(data);
        expect(Object.keys(lists).sort()).toEqual(Object.keys(values).sort());
      }),
    );
  });

  test('a name that every object carries is a field like any other', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.oneof(fc.string(), fc.constantFrom('__proto__', 'constructor', 'toString')), fc.string())), (fields) => {
        const open = fields.filter(([name]) => !/password|wachtwoord/i.test(name));
        const sent = { action: 'a.b', ...sentValues(fields), errors: {}, refused: null };
        const { values, lists } = formState(sent, 'a.b');
        for (const [name] of open) {
          const all = open.filter(([other]) => other === name).map(([, value]) => value);
          expect(Object.getOwnPropertyDescriptor(lists, name)?.value).toEqual(all);
          expect(Object.getOwnPropertyDescriptor(values, name)?.value).toBe(all.at(-1));
        }
      }),
    );
  });

  test('takes as long as there are fields', () => {
    const fields = Array.from({ length: 200_000 }, () => ['a', ''] as const);
    expect(sentValues(fields).lists.a).toHaveLength(200_000);
  }, 2_000);
});

describe('the access list', () => {
  test('knows no name that nobody declared, whatever it is called', () => {
    const names = fc.oneof(fc.constantFrom('__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'), fc.string());
    fc.assert(
      fc.property(names, (name) => {
        fc.pre(!Object.keys(deeds).includes(name) && !Object.keys(routes).includes(name));
        for (const table of [deeds, routes]) expect(admit(entriesOf(table, name), { kind: 'visitor' }, true)).toBe('hidden');
      }),
    );
  });
});
