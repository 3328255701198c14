import { describe, expect, test } from 'vitest';
import { readCatalogue } from '#src/catalogue/disk.ts';
import { catalogue as words } from './catalogue.ts';

const titleOf = (id: string) => `de ${id}`;
const say = (rule: Parameters<typeof words.completionSentences>[0]) => words.completionSentences(rule, titleOf);

describe('when somebody is done with a course', () => {
  test('is said in a sentence for every condition of its rule', () => {
    expect(say({ lessons: 'all', attendancePercent: 80, assignments: 'all' })).toEqual([
      'U heeft alle lessen gelezen.',
      'U was bij ten minste 80% van de bijeenkomsten.',
      'Uw trainer keurde alle opdrachten goed.',
    ]);
    expect(say({ lessons: 'none', attendancePercent: 0, assignments: 'none' })).toEqual([]);
    expect(say({ lessons: 'none', attendancePercent: 0, assignments: ['een'] })).toEqual([
      'Uw trainer keurde deze opdracht goed: ‘de een’.',
    ]);
    expect(say({ lessons: 'none', attendancePercent: 0, assignments: ['een', 'twee', 'drie'] })).toEqual([
      'Uw trainer keurde deze opdrachten goed: ‘de een’, ‘de twee’ en ‘de drie’.',
    ]);
  });

  const catalogue = readCatalogue('content');
  test.each(catalogue.courses().map((course) => [course.id, course] as const))(
    '%s names each by its title',
    (id, course) => {
      const { lessons, attendancePercent, assignments } = course.completion;
      const said = words.completionSentences(course.completion, (assignmentId) => {
        const found = catalogue.findAssignment(id, assignmentId);
        if (!found) throw new Error(`${id} asks for an assignment that it has not: ${assignmentId}`);
        return found.title;
      });
      const conditions = [lessons === 'all', attendancePercent > 0, assignments !== 'none'].filter(Boolean);
      expect(said).toHaveLength(conditions.length);
      expect(said.join(' ')).not.toContain(`${id.slice(0, 3)}-`);
    },
  );
});
