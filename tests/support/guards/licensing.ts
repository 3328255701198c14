import { AFTER_ALL, BEFORE_ALL, NOW, type Refuses, type Step, type Tries } from './try.ts';

const licence = (id: string, values = {}): Step => [
  'licences',
  { id, scope: 'koek', exclusive: 1, starts_at: 100, ends_at: 200, requested_at: 50, hold_lapses_at: 60, ...values },
];
const area = (licence_id: string, area_code: string, ends_at = 200): Step => [
  'licence_areas',
  { licence_id, area_code, ends_at },
];
const granted = (licence_id: string, at = 55): Step => ['licence_grants', { licence_id, at }];
const below = (code: string, ancestor_code: string): Step => ['area_ancestors', { code, ancestor_code }];
/** A town in a province, each also in itself. */
const MAP: readonly Step[] = [
  below('GM1', 'GM1'),
  below('GM1', 'PV1'),
  below('PV1', 'PV1'),
  below('GM2', 'GM2'),
  below('GM2', 'PV1'),
];

/** Who ask for the town that somebody has. */
const OTHERS: readonly Step[] = [
  licence('mine'),
  licence('later', { starts_at: 200, ends_at: 300 }),
  licence('other scope', { scope: 'x' }),
  licence('open', { exclusive: 0 }),
];
const HAS = (...steps: readonly Step[]): readonly Step[] => [
  ...MAP,
  ...OTHERS,
  licence('theirs'),
  area('theirs', 'GM1'),
  ...steps,
];
const set = (what: string, id = 'l') => `UPDATE licences SET ${what} WHERE id = '${id}'`;
const naming = (what: string, id: string) => `UPDATE licensees SET ${what} WHERE id = '${id}'`;

/** Two licences on two towns that a new map puts in each other. */
const together = (other: object, ...more: readonly Step[]): readonly Step[] => [
  licence('a'),
  licence('b', other),
  area('a', 'GM1'),
  area('b', 'GM2'),
  granted('a'),
  ...more,
  below('GM1', 'GM2'),
];
const redrawn = (at: number): readonly [edition: Step, confirmation: Step] => [
  ['area_editions', { edition: 'new', read_at: at }],
  ['area_confirmations', { at }],
];

export const refuses: Tries<Refuses> = {
  licence_areas_do_not_conflict: {
    given: HAS(granted('theirs')),
    refuses: [area('mine', 'GM1'), area('mine', 'PV1'), area('open', 'GM1', 200)],
    passes: [area('mine', 'GM2'), area('later', 'GM1', 300), area('other scope', 'GM1')],
  },
  'licence_areas_do_not_conflict, while it is held': {
    given: HAS(),
    refuses: [area('mine', 'GM1')],
    passes: [],
  },
  'licence_areas_do_not_conflict, when the hold is over': {
    given: HAS('UPDATE licences SET hold_lapses_at = 50'),
    refuses: [],
    passes: [area('mine', 'GM1')],
  },
  'licence_areas_do_not_conflict, when it was let go': {
    given: HAS(['licence_releases', { licence_id: 'theirs' }]),
    refuses: [],
    passes: [area('mine', 'GM1')],
  },
  'licence_areas_do_not_conflict, when it ended': {
    given: HAS(granted('theirs'), ['licence_ends', { licence_id: 'theirs' }]),
    refuses: [],
    passes: [area('mine', 'GM1')],
  },
  licence_grants_do_not_conflict: {
    given: [
      ...HAS(granted('theirs')),
      area('mine', 'PV1'),
      area('later', 'PV1', 300),
      area('other scope', 'GM1'),
      licence('ended', { scope: 'y' }),
      area('ended', 'GM2'),
      ['licence_ends', { licence_id: 'ended' }],
    ],
    refuses: [granted('mine'), granted('ended'), granted('open')],
    passes: [granted('later'), granted('other scope')],
  },
  'licence_grants_do_not_conflict, while it is held': {
    given: HAS(area('mine', 'GM1')),
    refuses: [granted('mine', 59)],
    passes: [granted('mine', 60)],
  },
  licence_areas_end_with_their_licence: {
    given: [licence('mine')],
    refuses: [area('mine', 'GM1', 199), area('mine', 'GM1', 0)],
    passes: [area('mine', 'GM1')],
  },
  licence_areas_do_not_grow: {
    given: [licence('mine'), granted('mine'), licence('asked')],
    refuses: [area('mine', 'GM2')],
    passes: [area('asked', 'GM2')],
  },
  licences_are_only_held_longer: {
    given: [licence('l'), licence('let go'), ['licence_releases', { licence_id: 'let go' }]],
    refuses: [
      set('hold_lapses_at = 90'),
      set('hold_lapses_at = 90, held_on_at = 60'),
      set('hold_lapses_at = 59, held_on_at = 55'),
      set('hold_lapses_at = 90, held_on_at = 55', 'let go'),
      ...["id = 'x'", "number = 'x'", "organisation_id = 'x'", "scope = 'x'", 'exclusive = 0', 'starts_at = 1']
        .concat(['ends_at = 999', 'requested_at = 1'])
        .map((what) => set(`hold_lapses_at = 90, held_on_at = 55, ${what}`)),
    ],
    passes: [set('hold_lapses_at = 90, held_on_at = 55')],
  },
  licences_have_a_term: {
    refuses: [licence('l', { ends_at: 100 }), licence('l', { ends_at: 99 })],
    passes: [licence('l', { ends_at: 101 })],
  },
  licences_lie_in_our_years: {
    refuses: [
      licence('l', { starts_at: BEFORE_ALL, ends_at: NOW }),
      licence('l', { starts_at: NOW, ends_at: AFTER_ALL }),
      licence('l', { starts_at: NOW, ends_at: NOW }),
    ],
    passes: [licence('l', { starts_at: NOW, ends_at: NOW + 1 })],
  },
  licensees_agree_and_end_once: {
    given: [
      ['licensees', { id: 'asked' }],
      ['licensees', { id: 'agreed', agreed_at: 5 }],
      ['licensees', { id: 'ended', agreed_at: 5, ended_at: 6 }],
    ],
    refuses: [
      ...["id = 'x'", "licence_id = 'x'", "person_id = 'x'", 'asked_at = 9'].map((what) => naming(what, 'asked')),
      naming('agreed_at = 9', 'agreed'),
      naming('agreed_at = NULL', 'agreed'),
      naming('ended_at = NULL', 'ended'),
      naming('ended_at = 9', 'ended'),
    ],
    passes: [naming('agreed_at = 9', 'asked'), naming('ended_at = 9', 'asked'), naming('ended_at = 9', 'agreed')],
  },
  area_editions_keep_licences_apart: {
    given: together({}, granted('b')),
    refuses: [redrawn(150)[0]],
    passes: [redrawn(200)[0]],
  },
  area_confirmations_keep_licences_apart: {
    given: together({}, granted('b')),
    refuses: [redrawn(150)[1]],
    passes: [redrawn(200)[1]],
  },
  'area_editions_keep_licences_apart, of one that was only asked for': {
    given: together({}),
    refuses: [],
    passes: redrawn(150),
  },
  'area_editions_keep_licences_apart, of one that ended': {
    given: together({}, granted('b'), ['licence_ends', { licence_id: 'b' }]),
    refuses: [],
    passes: redrawn(150),
  },
  'area_confirmations_keep_licences_apart, of one after the other': {
    given: together({ starts_at: 200, ends_at: 300 }, granted('b')),
    refuses: [],
    passes: redrawn(150),
  },
  'area_confirmations_keep_licences_apart, of another scope': {
    given: together({ scope: 'x' }, granted('b')),
    refuses: [],
    passes: redrawn(150),
  },
};
