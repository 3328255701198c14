import { byRows, catalogue, type Find, first } from './find-paths.ts';

const led = (most: number) => `SELECT id FROM course_runs WHERE trainer_id = ? AND id NOT LIKE '%~%' LIMIT ${most}`;

/** The plan of the first module of a run that somebody leads. */
const plansOf: Find = (rows, personId) =>
  first(
    rows<{ id: string; course_id: string }>(
      "SELECT id, course_id FROM course_runs WHERE trainer_id = ? AND id NOT LIKE '%~%'",
      personId,
    ),
  ).flatMap(({ id, course_id }) =>
    first(catalogue.findCourse(course_id)?.modules ?? []).map((module) => `/begeleiden/${id}/plan/${module.id}`),
  );

/** The pages of a trainer, each with how its paths are found. */
export const TRAINERS_PAGES: Readonly<Record<string, Find>> = {
  '/begeleiden/[run]': byRows('/begeleiden/[run]', led(3)),
  '/begeleiden/[run]/deelnemer/[enrolment]': byRows(
    '/begeleiden/[run]/deelnemer/[enrolment]',
    "SELECT r.id, e.id FROM enrolments e JOIN course_runs r ON r.id = e.run_id WHERE r.trainer_id = ? AND r.id NOT LIKE '%~%' AND e.id NOT LIKE '%~%' AND NOT EXISTS (SELECT 1 FROM enrolment_ends n WHERE n.enrolment_id = e.id) LIMIT 1",
  ),
  '/begeleiden/[run]/bericht': byRows('/begeleiden/[run]/bericht', led(1)),
  '/begeleiden/[run]/vragen': byRows('/begeleiden/[run]/vragen', led(1)),
  '/begeleiden/[run]/plan': byRows('/begeleiden/[run]/plan', led(1)),
  '/begeleiden/[run]/plan/[module]': (rows, personId) => plansOf(rows, personId),
  '/begeleiden/[run]/plan/[module]/bladen': (rows, personId) => plansOf(rows, personId).map((path) => `${path}/bladen`),
  '/begeleiden/bijeenkomst/[meeting]': byRows(
    '/begeleiden/bijeenkomst/[meeting]',
    "SELECT m.id FROM meetings m JOIN course_runs r ON r.id = m.run_id WHERE r.trainer_id = ? AND m.id NOT LIKE '%~%' ORDER BY m.starts_at LIMIT 1",
  ),
  '/begeleiden/bijeenkomst/[meeting]/tekenlijst': byRows(
    '/begeleiden/bijeenkomst/[meeting]/tekenlijst',
    "SELECT m.id FROM meetings m JOIN course_runs r ON r.id = m.run_id WHERE r.trainer_id = ? AND m.id NOT LIKE '%~%' ORDER BY m.starts_at LIMIT 1",
  ),
  '/begeleiden/inlevering/[submission]': byRows(
    '/begeleiden/inlevering/[submission]',
    "SELECT s.id FROM submissions s JOIN enrolments e ON e.id = s.enrolment_id JOIN course_runs r ON r.id = e.run_id WHERE r.trainer_id = ? AND s.id NOT LIKE '%~%' ORDER BY s.handed_in_at DESC LIMIT 2",
  ),
};
