/** The same people in seeds, tests and docs. Every one of them is made up. */
export type CastMember = {
  readonly key: string;
  readonly name: string;
  readonly email: string;
  readonly about: string;
};

/** Fifteen characters or more, as the rules for passwords ask. */
export const DEMO_PASSWORD = 'keukentafel-en-thee';

/** Announced at the start: who walks the story by hand logs in as these. */
export const cast = [
  { key: 'ada', name: 'Ada Vermeer', email: 'ada@klimroute.example', about: 'social worker who learns' },
  { key: 'ben', name: 'Ben Hoekstra', email: 'ben@klimroute.example', about: 'trainer' },
  { key: 'cleo', name: 'Cleo Bakker', email: 'cleo@klimroute.example', about: 'assessor' },
  { key: 'can', name: 'Can Yılmaz', email: 'can@klimroute.example', about: 'assessor' },
  {
    key: 'chantal',
    name: 'Chantal Mulder',
    email: 'chantal@klimroute.example',
    about: 'assessor, the third where two differ',
  },
  { key: 'chris', name: 'Chris de Boer', email: 'chris@klimroute.example', about: 'certification officer' },
  { key: 'dora', name: 'Dora Smit', email: 'dora@klimroute.example', about: 'coordinator of a welfare organisation' },
  { key: 'dirk', name: 'Dirk Postma', email: 'dirk@klimroute.example', about: 'coordinator of another organisation' },
  { key: 'eve', name: 'Eve Jansen', email: 'eve@klimroute.example', about: 'administrator' },
] as const satisfies readonly CastMember[];

export type CastKey = (typeof cast)[number]['key'];

const extra = <const Key extends string>(key: Key, name: string, about: string) =>
  ({ key, name, email: `${key}@klimroute.example`, about }) as const;

/** Everybody else of the demo, with the same password. `about` says where they work; what they are doing is for the other parts to fill. */
export const others = [
  extra('bente', 'Bente Kuipers', 'second trainer'),
  extra('cor', 'Cor Jonker', 'second certification officer, who handles appeals'),
  extra('aisha', 'Aïsha El Amrani', 'works with Dora'),
  extra('bram', 'Bram van Dijk', 'works with Dora'),
  extra('carmen', 'Carmen Rosa', 'works with Dora'),
  extra('daan', 'Daan Visser', 'works with Dora'),
  extra('elif', 'Elif Kaya', 'works with Dora'),
  extra('fenna', 'Fenna Wiersma', 'works with Dirk'),
  extra('gijs', 'Gijs Brouwer', 'works with Dirk'),
  extra('hanna', 'Hanna Nowak', 'works with Dirk'),
  extra('ilse', 'Ilse Verbeek', 'works with Dirk'),
  extra('jonas', 'Jonas Okafor', 'works for a gemeente'),
  extra('katrien', 'Katrien Maas', 'works for a gemeente'),
  extra('lina', 'Lina Haddad', 'works for a gemeente'),
  extra('lotte', 'Lotte Hagen', 'works for a community centre; stands for a learner in tests'),
  extra('maarten', 'Maarten Schouten', 'works for a community centre'),
  extra('nienke', 'Nienke Dekker', 'works for a community centre'),
  extra('omar', 'Omar Bouali', 'works for a cooperative'),
  extra('petra', 'Petra Willems', 'works for a cooperative'),
  extra('quinten', 'Quinten Bos', 'resident'),
  extra('roos', 'Roos Hendriks', 'resident'),
  extra('samira', 'Samira Aziz', 'resident'),
  extra('teun', 'Teun Gerritsen', 'resident'),
  extra('ursula', 'Ursula Prins', 'resident'),
  extra('veerle', 'Veerle Peeters', 'resident'),
  extra('wout', 'Wout Timmermans', 'resident'),
  extra('xandra', 'Xandra Kok', 'resident'),
  extra('yusuf', 'Yusuf Demir', 'resident'),
  extra('zoe', 'Zoë Martens', 'resident'),
] as const satisfies readonly CastMember[];

/** Everybody, by key through `emailOf`. */
export const people = [...cast, ...others] as const;
export type PersonKey = (typeof people)[number]['key'];

/** Fictional organisations, recognisable by their Chamber of Commerce number of zeros and an IBAN that cannot be. */
export const organisations = [
  {
    key: 'langetafel',
    name: 'Stichting De Lange Tafel',
    kind: 'welfare',
    city: 'Voorbeeldstad',
    coordinator: 'dora',
    staff: ['ada', 'aisha', 'bram', 'carmen', 'daan', 'elif'],
  },
  {
    key: 'zevenstoelen',
    name: 'Welzijn Zeven Stoelen',
    kind: 'welfare',
    city: 'Oefendam',
    coordinator: 'dirk',
    staff: ['fenna', 'gijs', 'hanna', 'ilse'],
  },
  {
    key: 'roggendorp',
    name: 'Gemeente Roggendorp',
    kind: 'gemeente',
    city: 'Roggendorp',
    coordinator: 'katrien',
    staff: ['jonas', 'lina'],
  },
  {
    key: 'trappenhuis',
    name: 'Buurthuis Het Trappenhuis',
    kind: 'other',
    city: 'Voorbeeldstad',
    coordinator: 'nienke',
    staff: ['maarten', 'lotte', 'cleo'],
  },
  {
    key: 'moestuin',
    name: 'Coöperatie De Gedeelde Moestuin',
    kind: 'other',
    city: 'Proefveen',
    coordinator: 'petra',
    staff: ['omar'],
  },
] as const satisfies readonly {
  readonly key: string;
  readonly name: string;
  readonly kind: 'gemeente' | 'welfare' | 'other';
  readonly city: string;
  readonly coordinator: PersonKey;
  readonly staff: readonly PersonKey[];
}[];

export type OrganisationKey = (typeof organisations)[number]['key'];

export function emailOf(key: PersonKey): string {
  return `${key}@klimroute.example`;
}
