import { describe, expect, test } from 'vitest';
import type { PresenceAt } from '#domain/learning/index.ts';
import { readAttendance, stoodAs } from './attendance-form.ts';

const mark = (other: Partial<PresenceAt> = {}): PresenceAt => ({
  percent: 100,
  lateMinutes: null,
  earlyMinutes: null,
  note: '',
  byCode: false,
  ...other,
});
/** A form of one person, made when `stood` was written down. */
const form = (stood: PresenceAt | null, sent: { aanwezig?: string; minuten?: string; opmerking?: string }) => ({
  'stond-e': stoodAs(stood),
  ...Object.fromEntries(Object.entries(sent).map(([name, value]) => [`${name}-e`, value])),
});

describe('the form of who was there', () => {
  test('says what was chosen, with minutes and note', () => {
    const read = (aanwezig: string, minuten = '', opmerking = '') =>
      readAttendance(form(null, { aanwezig, minuten, opmerking }));
    expect(read('there')).toEqual([{ enrolmentId: 'e', presencePercent: 100, note: '' }]);
    expect(read('absent', '20', ' Belde af ')).toEqual([{ enrolmentId: 'e', presencePercent: 0, note: 'Belde af' }]);
    expect(read('late', '20')).toEqual([{ enrolmentId: 'e', lateMinutes: 20, note: '' }]);
    expect(read('early', '5')).toEqual([{ enrolmentId: 'e', earlyMinutes: 5, note: '' }]);
  });

  test('says nothing of who stands as before, so that an older window overwrites nothing that it did not touch', () => {
    const stood = [null, mark(), mark({ lateMinutes: 20, note: 'Trein' }), mark({ percent: 50 })];
    const sent = [{}, { aanwezig: 'there' }, { aanwezig: 'late', minuten: '20', opmerking: 'Trein' }, {}];
    for (const [at, before] of stood.entries()) expect(readAttendance(form(before, sent[at] ?? {}))).toEqual([]);
  });

  test('keeps half of the time that was written down without minutes when a note is added', () => {
    expect(readAttendance(form(mark({ percent: 50 }), { opmerking: 'Trein' }))).toEqual([
      { enrolmentId: 'e', presencePercent: 50, note: 'Trein' },
    ]);
  });

  test.each(['', 'x', '1e2', '-5', '1.5'])('reads minutes “%s” as none, which no meeting takes', (minuten) => {
    expect(readAttendance(form(null, { aanwezig: 'late', minuten }))).toMatchObject([{ lateMinutes: 0 }]);
  });

  test('asks whether somebody was there of whom only a note is written', () => {
    expect(() => readAttendance(form(null, { opmerking: 'Trein' }))).toThrow(
      expect.objectContaining({ code: 'learning.presence_missing', field: 'aanwezig-e' }),
    );
  });
});
