import type { Practice } from './practice.ts';

const common = { courseId: 'coach-van-het-alledaagse', lead: 'Waar het over gaat' };

/** A small practice of every kind, as `fakeCatalogue` places them. */
export const fakePractices: readonly Practice[] = [
  {
    ...common,
    id: 'cva-o-tafel',
    kind: 'questions',
    comesBack: true,
    title: 'Aan de tafel',
    questions: ['een', 'twee'].map((id) => ({
      id,
      outcome: 'L1',
      text: `Vraag ${id}`,
      best: 'wachten',
      options: [
        { id: 'wachten', text: 'Wachten', feedback: `Stilte werkt ${id}` },
        { id: 'raden', text: 'Een raad geven', sensible: 'U wilt helpen.', feedback: `Raad sluit af ${id}` },
        { id: 'vragen', text: 'Iets vragen', sensible: 'Vragen helpt vaak.', feedback: `Een vraag stuurt ${id}` },
      ],
    })),
  },
  {
    ...common,
    id: 'cva-o-gesprek',
    kind: 'dialogue',
    title: 'Een gesprek',
    with: 'Meneer De Wit',
    turns: [
      {
        id: 'begin',
        lines: [{ says: 'Vroeger had ik duiven.' }],
        choices: [
          { id: 'herhalen', say: 'Duiven.', follows: [], why: 'U gaf zijn woord terug.', to: 'kleinzoon' },
          {
            id: 'club',
            say: 'Er is een club.',
            follows: [{ does: 'Hij knikt.' }],
            why: 'U nam het over.',
            to: 'beleefd',
          },
        ],
      },
      {
        id: 'kleinzoon',
        lines: [{ says: 'Mijn kleinzoon vroeg ernaar.' }],
        choices: [
          { id: 'stil', wait: 'U wacht.', follows: [], why: 'Hij vertelt verder.', to: 'slot' },
          { id: 'hulp', say: 'Ik help u.', follows: [], why: 'Nu is het van u.', to: 'beleefd' },
        ],
      },
      {
        id: 'beleefd',
        lines: [{ says: 'Aardig van u.' }],
        choices: [],
        end: { title: 'Beleefd', text: 'Hij belt niet.' },
      },
      {
        id: 'slot',
        lines: [{ says: 'Ik ruim het hok op.' }],
        choices: [],
        end: { title: 'Van hem', text: 'Het is zijn plan.' },
      },
    ],
  },
  {
    ...common,
    id: 'cva-o-sorteren',
    kind: 'sorting',
    title: 'Twee stapels',
    piles: [
      { id: 'kans', title: 'Kans' },
      { id: 'tekort', title: 'Tekort' },
    ],
    cards: [
      { id: 'koken', text: 'Wat kookt u graag?', pile: 'kans', why: 'Dat is van haar.' },
      { id: 'schuld', text: 'Heeft u schulden?', pile: 'tekort', why: 'Dat is een lijst.' },
      { id: 'morgen', text: 'Waar begint u morgen mee?', pile: 'kans', why: 'Dat wijst naar voren.' },
    ],
  },
  {
    ...common,
    id: 'cva-o-schrijven',
    kind: 'rewriting',
    title: 'Verbouw de vraag',
    sentences: [
      { id: 'waarom', text: 'Waarom stopte u?', model: 'Wat gebeurde er toen?', why: 'Zonder verhoor.' },
      {
        id: 'moet',
        text: 'U moet bellen.',
        hint: 'Laat hem kiezen.',
        model: 'Wie belt u?',
        why: 'Het blijft van hem.',
      },
    ],
  },
  {
    ...common,
    id: 'cva-o-scene',
    kind: 'scene',
    title: 'Nel vertelt',
    parts: [
      {
        lines: [{ who: 'Nel', says: 'De machine staat er al jaren.' }],
        stop: { id: 'eerst', ask: 'Wat zegt u?', why: 'Wachten mag.' },
      },
      {
        lines: [
          { who: 'Coach', does: 'zwijgt' },
          { who: 'Nel', says: 'Van mijn moeder.' },
        ],
      },
    ],
  },
  {
    ...common,
    id: 'cva-o-voorbeeld',
    kind: 'example',
    title: 'Een afspraak',
    rounds: [
      { id: 'voor', title: 'Voorgedaan', given: 'Hij wil zwemmen.', open: 0, steps: steps('a') },
      { id: 'zelf', title: 'Zelf', given: 'Zij wil koken.', open: 1, steps: steps('b') },
    ],
  },
  {
    ...common,
    id: 'cva-o-kijken',
    kind: 'observation',
    title: 'Kijklijst',
    note: 'Wat viel op?',
    look: [
      { id: 'stil', text: 'De coach wacht.' },
      { id: 'terug', text: 'De coach geeft een woord terug.' },
      { id: 'raad', text: 'De coach geeft geen raad.' },
    ],
  },
];

function steps(of: string) {
  return ['wat', 'wanneer'].map((id) => ({
    id: `${of}-${id}`,
    label: `Stap ${id}`,
    worked: `Zo ${of} ${id}`,
    why: 'Daarom.',
  }));
}
