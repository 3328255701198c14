import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formState } from '#src/components/ui/form-state.ts';
import { FORM_BYTES } from '#src/http/limits.ts';
import {
  carriedBy,
  carrying,
  filledWith,
  fitsAlong,
  type PendingForm,
  pendingFormOf,
  typedIn,
} from './pending-form.ts';

const PATH = '/begeleiden/inlevering/sub_1';
const ACTION = 'learning.giveFeedback';

/** What signing in sends: the hidden inputs as a browser sends them, and its own fields. */
function signingIn(kept: PendingForm): FormData {
  const data = new FormData();
  data.append('email', 'ben@klimroute.example');
  data.append('password', 'een heel lang wachtwoord');
  for (const [name, value] of carrying(kept)) data.append(name, value);
  return data;
}

async function bytesOf(data: FormData): Promise<number> {
  return (await new Response(data).arrayBuffer()).byteLength;
}

describe('what was sent after the session had ended', () => {
  test('comes back on its own form, filled and without a fault', () => {
    const kept = pendingFormOf(
      [
        ['submissionId', 'sub_1'] as const,
        ['strength', 'Mooi <b> "geschreven"'] as const,
        ['verdict', 'approved'] as const,
      ],
      PATH,
      ACTION,
    );
    const back = carriedBy(signingIn(kept), PATH);
    expect(back).toEqual(kept);
    const state = formState(filledWith(back as PendingForm), ACTION);
    expect(state).toMatchObject({
      values: { strength: 'Mooi <b> "geschreven"', verdict: 'approved' },
      errors: {},
      sentence: null,
      sent: true,
    });
    expect(formState(filledWith(back as PendingForm), 'learning.other').values).toEqual({});
  });

  test('carries whatever was typed to the letter, and what was ticked more than once', () => {
    const name = fc.string({ minLength: 1 }).filter((text) => !/password|wachtwoord/i.test(text));
    fc.assert(
      fc.property(fc.array(fc.tuple(name, fc.string({ unit: 'grapheme' }))), (fields) => {
        const kept = pendingFormOf(fields, PATH, ACTION);
        expect(carrying(carriedBy(carrying(kept), PATH) as PendingForm)).toEqual(carrying(kept));
      }),
    );
  });

  test('leaves passwords and files behind, and remembers that a file must be chosen again', () => {
    const fields = [
      ['password', 'geheim'],
      ['file', new File(['x'], 'brief.pdf')],
      ['text', 'Mijn brief'],
    ] as const;
    const kept = pendingFormOf(fields, PATH, ACTION);
    expect(kept).toMatchObject({ fields: [['text', 'Mijn brief']], file: true });
    expect(carriedBy(signingIn(kept), PATH)).toMatchObject({ fields: [['text', 'Mijn brief']], file: true });
    expect(pendingFormOf([['file', new File([], '')] as const], PATH, ACTION).file).toBe(false);
  });

  test('a form for signing in that carries nothing is just that', () => {
    expect(carriedBy([['email', 'a@b.nl'] as const, ['verder', '/mijn'] as const], PATH)).toBeNull();
  });

  test('shows what a person wrote, not the ids and choices', () => {
    const kept = pendingFormOf(
      [['runId', 'run_7F3K'] as const, ['verdict', 'sent_back'] as const, ['strength', 'Een eerlijk begin.'] as const],
      PATH,
      ACTION,
    );
    expect(typedIn(kept)).toEqual(['Een eerlijk begin.']);
  });

  test('goes along only as far as the form for signing in may be large', async () => {
    const small = pendingFormOf([['text', 'é'.repeat(200_000)] as const], PATH, ACTION);
    expect(fitsAlong(small)).toBe(true);
    expect(await bytesOf(signingIn(small))).toBeLessThanOrEqual(FORM_BYTES);
    expect(fitsAlong(pendingFormOf([['text', 'x'.repeat(FORM_BYTES)] as const], PATH, ACTION))).toBe(false);
    const many = pendingFormOf(
      Array.from({ length: 2_000 }, (_none, at) => [`veld-${at}`, 'ja'] as const),
      PATH,
      ACTION,
    );
    expect(fitsAlong(many)).toBe(true);
    expect(await bytesOf(signingIn(many))).toBeLessThanOrEqual(FORM_BYTES);
    expect(
      fitsAlong(
        pendingFormOf(
          Array.from({ length: 100_000 }, () => ['a', ''] as const),
          PATH,
          ACTION,
        ),
      ),
    ).toBe(false);
  });
});
