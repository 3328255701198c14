import { describe, expect, test } from 'vitest';
import {
  type Basis,
  compareDraft,
  type DraftPart,
  draftOfParts,
  FROM_NOTHING,
  nextPartVersion,
  nextVersion,
  readBasis,
  requireCurrent,
  StaleDraft,
  type StoredDraft,
  settleDraft,
  writeBasis,
} from './draft.ts';

const NOTHING: StoredDraft = { version: 0, fields: {} };
const kept = (version: number, text: string): StoredDraft => ({ version, fields: { text } });
const shows = (draft: StoredDraft): Basis => readBasis(writeBasis(draft));

describe('a form that was made from a draft', () => {
  test('is written when nothing was kept since, whatever stands in it', () => {
    expect(compareDraft(FROM_NOTHING, NOTHING, { text: 'Een' })).toMatchObject({
      outcome: 'fresh',
      merged: { text: 'Een' },
    });
    expect(compareDraft(shows(kept(5, 'Een')), kept(5, 'Een'), { text: '' }).outcome).toBe('fresh');
  });

  test('changes nothing when it says what is kept, however old it is', () => {
    expect(compareDraft(FROM_NOTHING, kept(9, 'Een'), { text: 'Een' }).outcome).toBe('same');
  });

  test('leaves what is kept when it is older and nothing was changed in it', () => {
    const old = shows(kept(5, 'Een'));
    expect(compareDraft(old, kept(6, 'Twee'), { text: 'Een' })).toMatchObject({
      outcome: 'untouched',
      merged: { text: 'Twee' },
    });
    expect(compareDraft(FROM_NOTHING, kept(6, 'Twee'), { text: '' }).outcome).toBe('untouched');
  });

  test('is stale when it is older and was changed: both texts are told and what is kept stays', () => {
    const sent = compareDraft(shows(kept(5, 'Een')), kept(6, 'Twee'), { text: 'Drie' });
    expect(sent).toEqual({
      outcome: 'stale',
      merged: { text: 'Twee' },
      clashes: [{ name: 'text', kept: 'Twee', sent: 'Drie' }],
    });
    expect(compareDraft(FROM_NOTHING, kept(6, 'Twee'), { text: 'Drie' }).outcome).toBe('stale');
    expect(compareDraft(shows(kept(5, 'Een')), NOTHING, { text: 'Drie' }).outcome).toBe('stale');
  });

  test('that changed another field than the one changed meanwhile loses neither', () => {
    const start = { version: 1, fields: { a: 'a', b: 'b' } };
    const now = { version: 2, fields: { a: 'A', b: 'b' } };
    expect(compareDraft(shows(start), now, { a: 'a', b: 'B' })).toMatchObject({
      outcome: 'fresh',
      merged: { a: 'A', b: 'B' },
    });
  });
});

test('over every small history, a text that somebody changed is written, kept as it is, or told in a clash', () => {
  const texts = ['', 'x', 'y'];
  for (const shown of texts)
    for (const now of texts)
      for (const sent of texts)
        for (const later of [false, true]) {
          const [first, second] = [kept(3, shown), later ? kept(4, now) : kept(3, shown)];
          const { outcome, merged, clashes } = compareDraft(shows(first), second, { text: sent });
          const there = [merged.text, ...clashes.flatMap((clash) => [clash.kept, clash.sent])];
          if (sent !== shown) expect(there).toContain(sent);
          if (second.fields.text !== shown) expect(there).toContain(second.fields.text);
          if (outcome === 'stale') expect(merged.text).toBe(second.fields.text);
          if (outcome !== 'stale') expect(clashes).toEqual([]);
        }
});

test('a stale form flies with both texts, the other fields as they are to be sent, and what the choice is made from', () => {
  const start = { version: 1, fields: { a: 'a', b: 'b', c: 'c' } };
  const now = { version: 2, fields: { a: 'A', b: 'B', c: 'c' } };
  try {
    settleDraft(shows(start), now, { a: 'aa', b: 'b', c: 'cc' });
    expect.unreachable();
  } catch (error) {
    if (!(error instanceof StaleDraft)) throw error;
    expect(error.kind).toBe('conflict');
    expect(error.clashes).toEqual([{ name: 'a', kept: 'A', sent: 'aa' }]);
    expect(error.rest).toEqual({ b: 'B', c: 'cc' });
    expect(compareDraft(readBasis(error.basis), now, { a: 'aa', ...error.rest }).outcome).toBe('fresh');
  }
});

test('what cannot be taken back is refused for a form that shows an older text, changed or not', () => {
  const old = shows(kept(5, 'Een'));
  expect(() => requireCurrent(old, kept(6, 'Twee'), { text: 'Een' })).toThrow(StaleDraft);
  expect(() => requireCurrent(old, kept(6, 'Twee'), { text: 'Drie' })).toThrow(StaleDraft);
  expect(() => requireCurrent(old, kept(6, 'Twee'), { text: 'Twee' })).not.toThrow();
  expect(() => requireCurrent(old, kept(5, 'Een'), { text: 'Drie' })).not.toThrow();
});

test('a version never comes back, also after the draft went', () => {
  const now = new Date('2026-11-28T12:00:00Z');
  expect(nextVersion(0, now)).toBe(now.getTime());
  expect(nextVersion(now.getTime(), now)).toBe(now.getTime() + 1);
});

test('parts that are written and emptied in any order never stand under one version in two ways', () => {
  const start = new Date('2026-11-28T12:00:00Z').getTime();
  // Every row of six steps of three parts that are each written or emptied, a millisecond apart.
  for (let run = 0; run < 6 ** 6; run++) {
    let parts: readonly DraftPart[] = [];
    const seen = new Map([[0, '[]']]);
    for (let step = 0, rest = run; step < 6; step++, rest = Math.floor(rest / 6)) {
      const name = 'abc'.charAt(rest % 3);
      const version = nextPartVersion(parts, new Date(start + step));
      const others = parts.filter((part) => part.name !== name);
      parts = rest % 6 < 3 ? [...others, { name, text: `${name}${version}`, version }] : others;
      const now = draftOfParts(parts);
      const state = JSON.stringify(Object.entries(now.fields).sort());
      if ((seen.get(now.version) ?? state) !== state) expect.fail(`${run}: ${seen.get(now.version)} and ${state}`);
      seen.set(now.version, state);
    }
  }
});

test('what a form sends along is read as it was written; anything else is from nothing', () => {
  const draft = { version: 17, fields: { 'reden-K1a': 'Een = twee', 'niveau-K1a': '3', leeg: '' } };
  expect(Object.keys(readBasis(writeBasis(draft)).prints)).toEqual(['reden-K1a', 'niveau-K1a']);
  expect(readBasis(writeBasis(draft)).version).toBe(17);
  for (const hostile of ['', 'x', '-1', '1e9', '99999999999999999999', '<script>'])
    expect(readBasis(hostile)).toEqual(FROM_NOTHING);
});
