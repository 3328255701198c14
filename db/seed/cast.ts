/** The same people in seeds, tests and docs. Every one of them is made up. */
export type CastMember = { readonly key: string; readonly name: string; readonly email: string; readonly about: string };

/** Fifteen characters or more, as the rules for passwords ask. */
export const DEMO_PASSWORD = 'keukentafel-en-thee';

export const cast = [
  { key: 'ada', name: 'Ada Vermeer', email: 'ada@klimroute.example', about: 'social worker who learns' },
  { key: 'ben', name: 'Ben Hoekstra', email: 'ben@klimroute.example', about: 'trainer' },
  { key: 'cleo', name: 'Cleo Bakker', email: 'cleo@klimroute.example', about: 'assessor' },
  { key: 'can', name: 'Can Yılmaz', email: 'can@klimroute.example', about: 'assessor' },
  { key: 'chris', name: 'Chris de Boer', email: 'chris@klimroute.example', about: 'certification officer' },
  { key: 'dora', name: 'Dora Smit', email: 'dora@klimroute.example', about: 'coordinator of a welfare organisation' },
  { key: 'eve', name: 'Eve Jansen', email: 'eve@klimroute.example', about: 'administrator' },
] as const satisfies readonly CastMember[];

export type CastKey = (typeof cast)[number]['key'];
