import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { actions, routes } from '#src/access.ts';
import { admit, entriesOf } from '#src/admit.ts';
import { formState } from '#src/components/ui/form-state.ts';
import { formTypeOf, handOver, sentValues } from './read-form.ts';

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

  test('is a form in two shapes, whatever the letters of its type', () => {
    expect(formTypeOf('application/x-www-form-urlencoded;charset=UTF-8')).toBe('urlencoded');
    expect(formTypeOf('Multipart/Form-Data; boundary=x')).toBe('multipart');
    for (const type of [
      undefined,
      null,
      '',
      'text/plain',
      'application/json',
      'multipart/mixed',
      'constructor',
      '__proto__',
    ])
      expect(formTypeOf(type)).toBeNull();
  });

  test('reaches an action as it was read: its raw body is never parsed a second time', async () => {
    const request = new Request('http://klimroute.test/', { method: 'POST', body: 'a=raw' });
    const form = new FormData();
    form.append('a', 'read');
    handOver(request, form);
    expect(await request.clone().formData()).toBe(form);
    expect(await request.formData()).toBe(form);
    expect(request.bodyUsed).toBe(false);
  });

  test('a name that every object carries is a field like any other', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.oneof(fc.string(), fc.constantFrom('__proto__', 'constructor', 'toString')), fc.string())),
        (fields) => {
          const open = fields.filter(([name]) => !/password|wachtwoord/i.test(name));
          const sent = { action: 'a.b', ...sentValues(fields), errors: {}, refused: null };
          const { values, lists } = formState(sent, 'a.b');
          for (const [name] of open) {
            const all = open.filter(([other]) => other === name).map(([, value]) => value);
            expect(Object.getOwnPropertyDescriptor(lists, name)?.value).toEqual(all);
            expect(Object.getOwnPropertyDescriptor(values, name)?.value).toBe(all.at(-1));
          }
        },
      ),
    );
  });

  test('takes as long as there are fields', () => {
    const fields = Array.from({ length: 200_000 }, () => ['a', ''] as const);
    expect(sentValues(fields).lists.a).toHaveLength(200_000);
  }, 2_000);
});

describe('the access list', () => {
  test('knows no name that nobody declared, whatever it is called', () => {
    const names = fc.oneof(
      fc.constantFrom('__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'),
      fc.string(),
    );
    fc.assert(
      fc.property(names, (name) => {
        fc.pre(!Object.keys(actions).includes(name) && !Object.keys(routes).includes(name));
        for (const table of [actions, routes])
          expect(admit(entriesOf(table, name), { kind: 'visitor' }, true)).toBe('hidden');
      }),
    );
  });
});
