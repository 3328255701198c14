import { type Entry, LESSON_ROUTE, routes } from '#src/access.ts';
import { byRows, catalogue, type Find, first, type Rows } from './find-paths.ts';
import { TRAINERS_PAGES } from './trainers-pages.ts';

/** Who of the demo opens the pages; a candidate is a learner with a dossier, a case and certificates. */
export const VISITORS = {
  visitor: null,
  learner: 'lotte@klimroute.example',
  candidate: 'aisha@klimroute.example',
  trainer: 'ben@klimroute.example',
  assessor: 'cleo@klimroute.example',
  certification_officer: 'chris@klimroute.example',
  coordinator: 'katrien@klimroute.example',
  administrator: 'eve@klimroute.example',
} as const;
export type Visitor = keyof typeof VISITORS;
export type Visit = { readonly route: string; readonly role: Visitor; readonly path: string };

const all = (why: string, ...routes: string[]) => Object.fromEntries(routes.map((route) => [route, why]));
/** Routes that are no page of ours to measure, and why. */
export const NOT_VISITED: Readonly<Record<string, string>> = {
  '/500': 'a fault',
  '/404': 'an answer, visited as the unknown address',
  '/webhooks/betaling': 'takes what the provider signs',
  '/bestellingen/[order]/terug': 'asks the provider how a checkout ended, and goes on to the order',
  ...all('a link of a mail, used up or gone', '/link/[token]', '/plaats/[token]', '/bericht/[token]'),
  '/uitloggen': 'ends the session',
  '/health': 'no page: for who watches the server',
  ...all('a file of the mailbox', '/dev/mailbox/[id]', '/dev/mailbox/[id]/brief', '/dev/mailbox/[id]/[number]'),
};

const ownOrders = `person_id = ? AND organisation_id IS NULL OR organisation_id IN (SELECT organisation_id FROM memberships WHERE person_id = ? AND role = 'coordinator' AND ended_at IS NULL)`;
const myCourses =
  'SELECT DISTINCT course_id FROM enrolments WHERE person_id = ? AND id NOT IN (SELECT enrolment_id FROM enrolment_ends)';
/** How the parameters of each pattern are found; a pattern without parameters is its own path. */
const FIND: Readonly<Record<string, Find>> = {
  '/[...anything]': () => ['/dit-is-er-niet'],
  '/verhalen/[story]': () => first(catalogue.stories()).map((story) => `/verhalen/${story.id}`),
  '/trainingen': () => ['/trainingen', '/trainingen?plaats=Zwolle', '/trainingen?vanaf=2027-01&vrij=on'],
  '/trainingen/[course]': byRows('/trainingen/[course]', 'SELECT DISTINCT course_id FROM course_runs'),
  '/uitvoeringen/[run]': byRows(
    '/uitvoeringen/[run]',
    "SELECT id FROM course_runs WHERE id NOT LIKE '%~%' ORDER BY closes_at DESC, id LIMIT 3",
  ),
  '/uitvoeringen/[run]/mail': byRows('/uitvoeringen/[run]/mail', 'SELECT id FROM course_runs LIMIT 1'),
  '/bestellingen/[order]': byRows(
    '/bestellingen/[order]',
    `SELECT id FROM orders WHERE ${ownOrders} ORDER BY id LIMIT 3`,
  ),
  '/facturen/[id]/pdf': byRows(
    '/facturen/[id]/pdf',
    `SELECT i.id FROM invoices i JOIN orders ON orders.id = i.order_id WHERE ${ownOrders} LIMIT 1`,
  ),
  '/beheer/bestellingen': () => [
    '/beheer/bestellingen',
    '/beheer/bestellingen?stand=paid',
    '/beheer/bestellingen?zoek=Ada',
    '/beheer/bestellingen?stand=attention',
  ],
  '/beheer/bestellingen/[id]': byRows(
    '/beheer/bestellingen/[id]',
    "SELECT id FROM orders WHERE id NOT LIKE '%~%' ORDER BY id LIMIT 3",
  ),
  '/gebieden': () => ['/gebieden', '/gebieden?zoek=dev', '/gebieden?zoek=utrecht', '/gebieden?zoek=a'],
  '/gebieden/[code]': () => ['GM0150', 'PV23', 'PV25', 'GM0301', 'NL', 'BU03010000'].map((code) => `/gebieden/${code}`),
  '/gebieden/[code].csv': () => ['NL', 'PV25', 'GM0301'].map((code) => `/gebieden/${code}.csv`),
  '/organisatie/licentie-aanvragen': () => [
    '/organisatie/licentie-aanvragen',
    '/organisatie/licentie-aanvragen?gebied=GM0150',
    '/organisatie/licentie-aanvragen?gebied=GM0301',
    '/organisatie/licentie-aanvragen?zoek=dev',
  ],
  '/organisatie/licenties/[id]': byRows(
    '/organisatie/licenties/[id]',
    "SELECT id FROM licences WHERE organisation_id IN (SELECT organisation_id FROM memberships WHERE person_id = ? AND role = 'coordinator' AND ended_at IS NULL) OR EXISTS (SELECT 1 FROM appointments WHERE person_id = ? AND role = 'administrator') AND id NOT LIKE '%~%' LIMIT 2",
  ),
  '/controleren': () => ['/controleren'],
  '/controleren/[number]': byRows(
    '/controleren/[number]',
    "SELECT number FROM (SELECT number FROM credentials WHERE id NOT LIKE '%~%' LIMIT 2) UNION SELECT number FROM (SELECT number FROM licences WHERE id NOT LIKE '%~%' LIMIT 1)",
  ),
  '/controleren/[number].json': byRows(
    '/controleren/[number].json',
    "SELECT number FROM credentials WHERE id NOT LIKE '%~%' LIMIT 1",
  ),
  '/mijn/dossier/[id]': byRows('/mijn/dossier/[id]', 'SELECT id FROM evidence WHERE person_id = ? LIMIT 1'),
  '/mijn/dossier/[id]/bestand': byRows(
    '/mijn/dossier/[id]/bestand',
    'SELECT id FROM evidence WHERE person_id = ? AND storage_key IS NOT NULL LIMIT 1',
  ),
  '/mijn/certificering/[id]': byRows(
    '/mijn/certificering/[id]',
    'SELECT id FROM certifications WHERE candidate_id = ? LIMIT 1',
  ),
  '/mijn/certificering/[id]/bewijs/[piece]': byRows(
    '/mijn/certificering/[id]/bewijs/[piece]',
    'SELECT c.id AS c, e.id AS e FROM certifications c JOIN judged_evidence e ON e.certification_id = c.id WHERE c.candidate_id = ? AND e.storage_key IS NOT NULL LIMIT 1',
  ),
  '/mijn/certificaten/[id]/pdf': byRows(
    '/mijn/certificaten/[id]/pdf',
    'SELECT id FROM credentials WHERE holder_id = ? LIMIT 1',
  ),
  '/mijn/certificaten/[id]/verlengen': byRows(
    '/mijn/certificaten/[id]/verlengen',
    'SELECT id FROM credentials WHERE holder_id = ? LIMIT 1',
  ),
  '/beoordelen/[id]': byRows(
    '/beoordelen/[id]',
    "SELECT id FROM assessor_assignments WHERE assessor_id = ? AND returned_at IS NULL AND id NOT LIKE '%~%' ORDER BY assigned_at DESC LIMIT 2",
  ),
  '/beoordelen/[id]/afronden': byRows(
    '/beoordelen/[id]/afronden',
    "SELECT id FROM assessor_assignments WHERE assessor_id = ? AND returned_at IS NULL AND id NOT LIKE '%~%' ORDER BY assigned_at LIMIT 1",
  ),
  '/beoordelen/[id]/bewijs/[piece]': byRows(
    '/beoordelen/[id]/bewijs/[piece]',
    'SELECT a.id AS a, e.id AS e FROM assessor_assignments a JOIN judged_evidence e ON e.certification_id = a.certification_id WHERE a.assessor_id = ? AND e.storage_key IS NOT NULL LIMIT 1',
  ),
  '/besluiten/[id]': byRows(
    '/besluiten/[id]',
    "SELECT certification_id FROM certification_openings WHERE certification_id NOT LIKE '%~%' ORDER BY at LIMIT 11",
  ),
  '/besluiten/[id]/bewijs/[piece]': byRows(
    '/besluiten/[id]/bewijs/[piece]',
    'SELECT certification_id AS c, id AS e FROM judged_evidence WHERE storage_key IS NOT NULL LIMIT 1',
  ),
  '/besluiten/certificaten': () =>
    ['certified', 'expired', 'withdrawn', 'candidates'].map((list) => `/besluiten/certificaten?lijst=${list}`),
  '/besluiten/certificaten.csv': () => ['/besluiten/certificaten.csv'],
  '/besluiten/verlengen': () => ['/besluiten/verlengen'],
  '/besluiten/verlengen/[id]': byRows(
    '/besluiten/verlengen/[id]',
    "SELECT id FROM credentials WHERE kind = 'competence' AND id NOT LIKE '%~%' LIMIT 2",
  ),
  '/besluiten/certificaat': () => ['/besluiten/certificaat', '/besluiten/certificaat?nummer=KB-1'],
  '/besluiten/certificaat/[id]': byRows(
    '/besluiten/certificaat/[id]',
    "SELECT id FROM credentials WHERE kind = 'competence' AND id NOT LIKE '%~%' LIMIT 2",
  ),
  '/besluiten/certificaat/[id]/naam': byRows(
    '/besluiten/certificaat/[id]/naam',
    "SELECT id FROM credentials WHERE kind = 'competence' AND id NOT LIKE '%~%' LIMIT 1",
  ),
  '/beheer/mensen': () => ['/beheer/mensen', '/beheer/mensen?zoek=ada', '/beheer/mensen?zoek=klimroute.example'],
  '/beheer/mensen/[id]': byRows(
    '/beheer/mensen/[id]',
    "SELECT id FROM people WHERE email IN ('ada@klimroute.example', 'ben@klimroute.example', 'dora@klimroute.example')",
  ),
  '/beheer/organisaties': () => ['/beheer/organisaties', '/beheer/organisaties?zoek=roggen'],
  '/beheer/journaal': (rows) => [
    '/beheer/journaal',
    '/beheer/journaal?handeling=assessment.look',
    ...rows<{ id: string }>("SELECT id FROM people WHERE email = 'ben@klimroute.example'").map(
      ({ id }) => `/beheer/journaal?mens=${id}`,
    ),
  ],
  '/beheer/gebieden/[merger]': byRows(
    '/beheer/gebieden/[merger]',
    "SELECT old_code || '-' || new_code FROM area_successions WHERE status = 'planned' AND new_code IN (SELECT code FROM areas) LIMIT 1",
  ),
  '/beheer/licenties': () => [
    '/beheer/licenties',
    '/beheer/licenties?stand=in_force',
    '/beheer/licenties?stand=waiting_for_person',
    '/beheer/licenties?zoek=roggen',
  ],
  '/beheer/licenties/[id]': byRows('/beheer/licenties/[id]', "SELECT id FROM licences WHERE id NOT LIKE '%~%'"),
  '/beheer/aanbod': () => ['/beheer/aanbod', '/beheer/aanbod?wanneer=past'],
  '/beheer/aanbod/prijzen/[product]': byRows(
    '/beheer/aanbod/prijzen/[product]',
    "SELECT replace(product, ':', '.') FROM prices ORDER BY id LIMIT 2",
  ),
  '/beheer/aanbod/[run]': byRows('/beheer/aanbod/[run]', "SELECT id FROM course_runs WHERE id NOT LIKE '%~%' LIMIT 2"),
  '/mijn/plaatsen/[id]': byRows(
    '/mijn/plaatsen/[id]',
    'SELECT id FROM places WHERE person_id = ? AND organisation_id IS NOT NULL LIMIT 1',
  ),
  '/leren/[course]': byRows('/leren/[course]', myCourses),
  [LESSON_ROUTE]: (rows, personId) =>
    rows<{ course_id: string }>(myCourses, personId).flatMap(({ course_id }) =>
      first(catalogue.lessons(course_id)).map((lesson) => `/leren/${course_id}/${lesson.id}`),
    ),
  '/leren/[course]/berichten': byRows('/leren/[course]/berichten', myCourses),
  '/leren/[course]/woorden': byRows('/leren/[course]/woorden', myCourses),
  '/leren/[course]/kaarten': byRows('/leren/[course]/kaarten', myCourses),
  '/leren/[course]/boekje/[module]': (rows, personId) =>
    rows<{ course_id: string }>(myCourses, personId).flatMap(({ course_id }) =>
      first(catalogue.findCourse(course_id)?.modules ?? []).map((module) => `/leren/${course_id}/boekje/${module.id}`),
    ),
  '/leren/[course]/bronnen/[module]': (rows, personId) =>
    rows<{ course_id: string }>(myCourses, personId).flatMap(({ course_id }) =>
      first(catalogue.findCourse(course_id)?.modules ?? []).map((module) => `/leren/${course_id}/bronnen/${module.id}`),
    ),
  '/leren/[course]/denk-na/[reflection]': byRows(
    '/leren/[course]/denk-na/[reflection]',
    `SELECT m.course_id, r.reflection_id FROM (${myCourses}) m JOIN reflections r ON r.person_id = ? LIMIT 1`,
  ),
  '/leren/[course]/oefenen/[quiz]': (rows, personId) =>
    rows<{ course_id: string }>(myCourses, personId).flatMap(({ course_id }) =>
      first(catalogue.quizzes(course_id)).map((quiz) => `/leren/${course_id}/oefenen/${quiz.id}`),
    ),
  '/leren/[course]/opdracht/[assignment]': byRows(
    '/leren/[course]/opdracht/[assignment]',
    'SELECT e.course_id, s.assignment_id FROM enrolments e JOIN submissions s ON s.enrolment_id = e.id WHERE e.person_id = ? LIMIT 1',
  ),
  '/bijlagen/[id]': byRows(
    '/bijlagen/[id]',
    'SELECT a.id FROM attachments a JOIN enrolments e ON e.id = a.enrolment_id WHERE e.person_id = ? LIMIT 1',
  ),
  '/uitvoeringen/[run]/wijzigen': byRows(
    '/uitvoeringen/[run]/wijzigen',
    "SELECT id FROM course_runs WHERE (trainer_id = ? OR EXISTS (SELECT 1 FROM appointments WHERE person_id = ? AND role = 'administrator')) AND id NOT LIKE '%~%' LIMIT 2",
  ),
  ...TRAINERS_PAGES,
};

const MAY: Readonly<Record<Visitor, readonly Entry[]>> = {
  visitor: [],
  learner: ['signed_in'],
  candidate: ['signed_in'],
  trainer: ['signed_in', 'trainer'],
  assessor: ['signed_in', 'assessor'],
  certification_officer: ['signed_in', 'certification_officer'],
  coordinator: ['signed_in', 'coordinator'],
  administrator: ['signed_in', 'administrator'],
};

/** Every page of every route for every role that may open it, with ids of what is really there. `who` gives the person of each role. */
export function visitsOf(rows: Rows, who: ReadonlyMap<Visitor, string>): Visit[] {
  return Object.entries(routes)
    .filter(([route]) => !NOT_VISITED[route])
    .flatMap(([route, entries]) =>
      [...who].flatMap(([role, personId]) => {
        if (!entries.some((entry) => entry === 'anyone' || entry === 'demo_only' || MAY[role].includes(entry)))
          return [];
        return (FIND[route] ?? (() => [route]))(rows, personId).map((path) => ({ route, role, path }));
      }),
    );
}
