import { describe, expect, test } from 'vitest';
import { readCatalogue } from '#src/catalogue/disk.ts';
import { composeMeetings } from './composed-meetings.ts';

const at = (minutes: number) => new Date(Date.UTC(2026, 2, 2, 9, minutes));
const meeting = (minutes: number) => ({ startsAt: at(0), endsAt: at(minutes) });
const piece = (module: string, minutes: number) => ({ module, minutes, text: `${module} ${minutes}` });
const content = readCatalogue('content');

function piecesOf(courseId: string) {
  return content
    .requireCourse(courseId)
    .modules.flatMap((module) => (module.meetingPlan?.blocks ?? []).map((block) => ({ module, ...block })));
}

describe('the plans of a course over the meetings of a run', () => {
  for (const [courseId, minutes] of [
    ['coach-van-het-alledaagse', 900],
    ['talentmakelaar', 720],
  ] as const)
    for (const many of [4, 5, 6, 8])
      test(`${courseId} fits ${many} meetings: every piece once, in order, and none too full`, () => {
        const pieces = piecesOf(courseId);
        const composed = composeMeetings(pieces, Array(many).fill(meeting(minutes / many + 15)));
        const placed = composed.flatMap(({ rows }) => rows.flatMap((row) => row.piece ?? []));
        expect(placed).toEqual(pieces);
        for (const { rows, meeting: own } of composed) {
          expect(rows.length).toBeGreaterThan(1);
          expect(rows[0]?.startsAt).toEqual(own.startsAt);
          expect(rows.at(-1)?.endsAt.getTime()).toBeLessThanOrEqual(own.endsAt.getTime());
          for (const [index, row] of rows.slice(1).entries()) expect(row.startsAt).toEqual(rows[index]?.endsAt);
        }
        const lost = composed.reduce((total, one) => total + one.lost, 0);
        expect(lost).toBeLessThanOrEqual(minutes * 0.1);
      });

  test('a meeting ends with a module where that costs little', () => {
    const pieces = [piece('a', 50), piece('a', 30), piece('b', 40), piece('b', 40)];
    const [first, second] = composeMeetings(pieces, [meeting(90), meeting(90)]);
    expect(first?.rows.map((row) => row.piece?.module)).toEqual(['a', 'a']);
    expect(second?.rows.map((row) => row.piece?.module)).toEqual(['b', 'b']);
    expect([first?.free, first?.lost]).toEqual([10, 0]);
  });

  test('a long meeting has its break between two pieces, near the middle; a short one has none', () => {
    const pieces = [piece('a', 30), piece('a', 30), piece('a', 30)];
    const [long] = composeMeetings(pieces, [meeting(120)]);
    expect(long?.rows.map((row) => row.piece?.minutes ?? 'break')).toEqual([30, 'break', 30, 30]);
    const [short] = composeMeetings(pieces, [meeting(90)]);
    expect(short?.rows.every((row) => row.piece)).toBe(true);
  });

  test('what is too long is shortened by five minutes at a time, the longest first, and the loss is told', () => {
    const [only] = composeMeetings([piece('a', 60), piece('a', 40)], [meeting(80)]);
    const lengths = only?.rows.map(({ startsAt, endsAt }) => (endsAt.getTime() - startsAt.getTime()) / 60_000);
    expect(lengths).toEqual([40, 40]);
    expect([only?.lost, only?.free]).toEqual([20, 0]);
  });

  test('no meetings, no plans, or more meetings than pieces: nothing breaks', () => {
    expect(composeMeetings([piece('a', 30)], [])).toEqual([]);
    expect(composeMeetings([], [meeting(90)])).toMatchObject([{ rows: [], free: 90 }]);
    const many = composeMeetings([piece('a', 30)], [meeting(90), meeting(90), meeting(90)]);
    expect(many.flatMap(({ rows }) => rows)).toHaveLength(1);
  });
});
