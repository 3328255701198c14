import { isInputError } from 'astro:actions';
import type { z } from 'astro/zod';
import { describe, expect, test } from 'vitest';
import { isPerson } from '#domain/context.ts';
import { formAfter, formState, type Result } from '#src/components/ui/form-state.ts';
import { forms } from '#src/i18n/nl/forms.ts';
import { HOSTILE, no } from '#tests/support/hostile-values.ts';
import { makePerson } from '#tests/support/make/identity.ts';
import { makeWorld } from '#tests/support/world.ts';
import { kindOf } from './fields.ts';
import { shapes } from './form.ts';
import { server } from './index.ts';

/** Longer than anything that any form takes. */
const FAR_TOO_LONG = 'x'.repeat(400_000);
/** Forms in which nothing needs filling in: their button says it all. */
const NOTHING_TO_FILL = [
  'identity.goOn',
  'identity.logOutEverywhere',
  'identity.resendConfirmation',
  'identity.signOut',
];
/** A field of a rubric, a quiz or a list of who was there, whose names depend on the page. */
const OPEN_NAME = 'reden-K1a';
const SECRET = /password/i;

type Action = (this: object, data: FormData) => Promise<Result>;
const actions = Object.entries(server).flatMap(([room, verbs]) =>
  Object.entries(verbs).map(([verb, action]) => [`${room}.${verb}`, action as Action] as const),
);
const shapeOf = (action: Action): z.ZodObject => {
  const shape = shapes.get(action);
  if (!shape) throw new Error('an action that form() did not make');
  return shape;
};
const fieldsOf = (action: Action): string[] => [
  ...Object.keys(shapeOf(action).shape),
  ...(shapeOf(action).def.catchall ? [OPEN_NAME] : []),
];
const fields = actions.flatMap(([name, action]) => fieldsOf(action).map((field) => [name, field, action] as const));

/** Posts to an action as its page would. */
function post(action: Action, sent: FormData, locals: object = {}): Promise<Result> {
  return action.call({ [Symbol.for('astro.actionAPIContext')]: true, locals }, sent);
}

function formOf(values: Record<string, string>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(values)) data.append(name, value);
  return data;
}

/** The sentences under each field, as the page shows them. */
function errorsOf(result: Result): Record<string, string[]> {
  return isInputError(result.error) ? (result.error.fields as Record<string, string[]>) : {};
}

/** The limit of a text field, in characters; null for one that is held by its pattern, or is no text. */
function limitOf(schema: unknown): number | null {
  const { def, maxLength } = schema as { def: Record<string, unknown>; maxLength?: number | null };
  if (typeof maxLength === 'number' && def.type === 'string') return maxLength;
  const inner = [def.innerType, def.in, def.out].filter(Boolean);
  return inner.map(limitOf).find((limit) => limit !== null) ?? null;
}

function schemaOf(action: Action, field: string): z.core.$ZodType {
  const { shape, def } = shapeOf(action);
  return shape[field] ?? (def.catchall as z.core.$ZodType);
}

const limited = fields.flatMap(([name, field, action]) => {
  const limit = limitOf(schemaOf(action, field));
  return limit === null ? [] : [[name, field, limit, action] as const];
});

const asked = fields.flatMap(([name, field, action]) => {
  const kind = kindOf(schemaOf(action, field));
  return kind === null ? [] : [[name, field, kind, action] as const];
});

test('every field of every form comes from a building block, which says what it asks for', () => {
  const own = fields.filter(([, field, action]) => kindOf(schemaOf(action, field)) === null);
  expect(own.map(([name, field]) => `${name}: ${field}`)).toEqual([]);
  expect(asked.length).toBe(fields.length);
  expect(new Set(asked.map(([, , kind]) => kind)).size).toBeGreaterThan(15);
});

describe('what is typed to do harm, or by a slip of the pen', () => {
  test.each(asked)('%s: %s withstands what a field for a %s must', async (name, field, kind, action) => {
    const schema = schemaOf(action, field) as z.ZodType;
    for (const [typed, becomes] of HOSTILE[kind]) {
      const parsed = schema.safeParse(typed);
      const shown = JSON.stringify(typed);
      if (becomes !== no) {
        // A field may be shorter than the sample is.
        if (!parsed.success) expect([shown, parsed.error.issues[0]?.message]).toEqual([shown, becomes]);
        expect([shown, parsed.data]).toEqual([shown, becomes.kept]);
        continue;
      }
      expect([shown, parsed.data]).toEqual([shown, undefined]);
      const sent = formOf({ [field]: typed });
      const form = formState(formAfter(name, sent, await post(action, sent)), name);
      expect([shown, form.errors[field]?.join()]).toEqual([shown, expect.stringMatching(/^[A-Z].*\.$/)]);
      expect(form.values[field]).toBe(SECRET.test(field) ? undefined : typed);
    }
  });

  test.each(asked)('%s: %s never lets a NUL or half a sign through', (_name, field, kind, action) => {
    if (kind === 'password' || kind === 'file') return;
    const schema = schemaOf(action, field) as z.ZodType;
    for (const typed of ['ja\0nee', '\0', 'ja\ud800', '\udfff', 'ja\u0001', '2027-01-01\0', '12\0', 'NL\0']) {
      const taken = JSON.stringify(schema.safeParse(typed).data ?? null);
      expect(taken).not.toMatch(/\\u0000|\\u0001|\\ud[89a-f]/);
    }
  });
});

test('there are forms to look at, in every part of the product', () => {
  expect(actions.length).toBeGreaterThan(50);
  expect(limited.length).toBeGreaterThan(40);
});

describe('a field over its limit', () => {
  test.each(limited)(
    '%s: %s of more than %i characters comes back with the sentence, and is still there',
    async (name, field, limit, action) => {
      const sent = formOf({ [field]: 'x'.repeat(limit + 1) });
      const result = await post(action, sent);
      const form = formState(formAfter(name, sent, result), name);
      expect(form.errors[field]?.join()).toContain(forms.tooLong(limit));
      expect(form.values[field]).toBe(SECRET.test(field) ? undefined : sent.get(field));
      const full = errorsOf(await post(action, formOf({ [field]: 'x'.repeat(limit), missing: '' })))[field] ?? [];
      expect(full).not.toContain(forms.tooLong(limit));
    },
  );

  test.each(fields)('%s: %s takes no text without end, from whoever posts it', async (name, field, action) => {
    const sent = formOf({ [field]: FAR_TOO_LONG });
    const parsed = shapeOf(action).safeParse({ [field]: FAR_TOO_LONG });
    const here = parsed.success ? [] : parsed.error.issues.filter((issue) => issue.path[0] === field);
    if (here.length > 0) {
      const form = formState(formAfter(name, sent, await post(action, sent)), name);
      expect(form.errors[field]).not.toEqual([]);
      expect(form.values[field]).toBe(SECRET.test(field) ? undefined : FAR_TOO_LONG);
      return;
    }
    // What is no text (a tick, a path to go back to) may leave it out instead; then nothing of it is kept.
    const taken = (schemaOf(action, field) as z.ZodType).safeParse(FAR_TOO_LONG);
    expect(String(taken.data).length).toBeLessThan(10);
  });
});

describe('a form with everything missing', () => {
  test.each(actions)('%s says what is to be filled in, in plain Dutch', async (name, action) => {
    if (NOTHING_TO_FILL.includes(name)) {
      expect(shapeOf(action).safeParse({}).success).toBe(true);
      return;
    }
    const sent = formOf({ leeg: '' });
    const result = await post(action, sent, { ctx: makeWorld().visitor() });
    const form = formState(formAfter(name, sent, result), name);
    const sentences = [...Object.values(form.errors).flat(), ...(form.sentence ? [form.sentence] : [])];
    expect(sentences).not.toEqual([]);
    for (const sentence of sentences) expect(sentence).toMatch(/^[A-Z].*\.$/);
    expect(sentences.filter((sentence) => /^(Invalid|Too|Unrecognized|Expected)/.test(sentence))).toEqual([]);
  });

  test('assessment.apply asks for the pieces and the promise', async () => {
    const world = makeWorld();
    const ctx = world.person(makePerson(world));
    expect(isPerson(ctx.actor)).toBe(true);
    const sent = formOf({ certificateName: 'Ada Vermeer' });
    const result = await post(server.assessment.apply as unknown as Action, sent, { ctx });
    expect(result.data).toMatchObject({ refused: { sentence: expect.stringMatching(/\.$/) } });
  });
});

test('no sentence at a field is one of the machine', async () => {
  const faults: string[] = [];
  for (const [name, field, action] of fields) {
    for (const value of ['', FAR_TOO_LONG, '\u0000', '<b>']) {
      const sentences =
        errorsOf({ error: shapeError(await action.call(STAND_IN, formOf({ [field]: value }))) })[field] ?? [];
      faults.push(
        ...sentences
          .filter((sentence) => /\b(Invalid|Too big|Too small|expected|Unrecognized)\b/.test(sentence))
          .map((said) => `${name} ${field}: ${said}`),
      );
    }
  }
  expect([...new Set(faults)]).toEqual([]);
});

const STAND_IN = { [Symbol.for('astro.actionAPIContext')]: true, locals: {} };
function shapeError(result: Result): Result['error'] {
  return isInputError(result.error) ? result.error : undefined;
}
