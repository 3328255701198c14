import { sql } from 'drizzle-orm';
import type { Tx } from '#domain/context.ts';
import type { Enrolment } from './enrolment.ts';

/**
 * What somebody wrote belongs to them: with a new place in a course, what stood last in each assignment of a place that ended stands in its
 * working copy again. Part of enrolling, once.
 */
export function takeUpDrafts(
  tx: Tx,
  { id, personId, courseId }: Pick<Enrolment, 'id' | 'personId' | 'courseId'>,
): void {
  const now = tx.now().getTime();
  tx.db.run(sql`
    insert into submission_drafts (enrolment_id, assignment_id, text, version, saved_at)
    select ${id}, assignment_id, text, ${now}, max(at) from (
      select d.assignment_id, d.text, d.saved_at as at, e.id as enrolment_id
        from enrolments e join submission_drafts d on d.enrolment_id = e.id where e.person_id = ${personId} and e.course_id = ${courseId}
      union all select s.assignment_id, s.text, s.handed_in_at, e.id
        from enrolments e join submissions s on s.enrolment_id = e.id where e.person_id = ${personId} and e.course_id = ${courseId})
    where text <> '' and enrolment_id in (select enrolment_id from enrolment_ends)
    group by assignment_id`);
}
