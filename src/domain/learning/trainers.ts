import { type SQL, sql } from 'drizzle-orm';

/** Ids of everyone who ever led a run that this person was enrolled in, ended enrolments too, or answered this person's work: they may not judge this person. */
export function trainersOf(person: SQL): SQL {
  return sql`select tr.trainer_id from enrolments te join course_runs tr on tr.id = te.run_id where te.person_id = ${person}
    union select tc.before_id from enrolments te join run_trainer_changes tc on tc.run_id = te.run_id where te.person_id = ${person}
    union select tf.trainer_id from enrolments te join submissions ts on ts.enrolment_id = te.id join feedbacks tf on tf.submission_id = ts.id where te.person_id = ${person}`;
}
