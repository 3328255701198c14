import { day } from './format.ts';

/** Words about an appeal against a decision, for the candidate and for the officers. */
export const appealWords = {
  title: 'Bezwaar maken',
  lead: (until: Date) =>
    `Bent u het er niet mee eens? U kunt één keer bezwaar maken, tot ${day(until)} om 0.00 uur. Dat kost niets.`,
  how: 'Twee beoordelaars die uw werk niet eerder hadden, lezen het opnieuw. Zij weten niet van het eerste besluit en zien uw bezwaar niet. Een andere certificeerder leest uw bezwaar en besluit binnen tien weken.',
  over: (until: Date) => `Bezwaar maken kon tot ${day(until)}.`,
  reasons: 'Wat klopt er volgens u niet?',
  reasonsHint: (shortest: number) =>
    `Noem het criterium en wat in uw bewijs gemist is. Alleen certificeerders lezen dit. Minstens ${shortest} tekens.`,
  reasonsMissing: 'wat er niet klopt',
  mailNote:
    'U krijgt meteen een mail als bewijs dat wij uw bezwaar hebben. De certificeerders krijgen bericht dat er een bezwaar is.',
  lodge: 'Dien mijn bezwaar in',
  lodged: 'Uw bezwaar is ingediend. U krijgt een mail ter bevestiging.',

  mine: 'Uw bezwaar',
  mineRuns: (at: Date, due: Date) => `U maakte bezwaar op ${day(at)}. U krijgt antwoord vóór ${day(due)}.`,
  mineCode: (code: string) => `Het bezwaar heeft nummer ${code}.`,
  mineWithdrawn: (at: Date) => `U trok dit bezwaar in op ${day(at)}. Het eerste besluit blijft gelden.`,
  mineUpheld: 'Uw bezwaar is gegrond: u bent geslaagd',
  mineRejected: 'Uw bezwaar is ongegrond: u bent nog niet geslaagd',
  mineMarks: 'Lees wat de twee nieuwe beoordelaars zagen',
  said: 'Wat u schreef',
  withdraw: 'Trek mijn bezwaar in',
  withdrawQuestion:
    'Het eerste besluit blijft dan gelden. U kunt tegen dit besluit niet nog eens bezwaar maken. U krijgt een mail dat uw bezwaar is ingetrokken.',
  withdrawConfirm: 'Ja, trek het in',
  withdrawn: 'Uw bezwaar is ingetrokken. U krijgt een mail.',
  hearing: (code: string) => `Bezwaar ${code}`,
  hearingOf: 'Deze bladzijde gaat over uw bezwaar.',
  hearingBack: 'Naar het besluit waar u bezwaar tegen maakte',

  deskTitle: 'Bezwaren',
  deskEmpty: 'Er lopen nu geen bezwaren.',
  deskLodged: 'Ingediend',
  deskDue: 'Besluiten vóór',
  deskStage: 'Hoe het staat',
  deskIs: (code: string) => `Dit is een bezwaar tegen besluit ${code}`,
  deskFirst: (outcome: string, at: Date) =>
    `Het eerste besluit was: ${outcome}, op ${day(at)}. De beoordelaars van dit bezwaar weten dat niet.`,
  deskSaid: 'De kandidaat schrijft:',
  deskHow:
    'Ga in uw redenen op dit bezwaar in. Geslaagd betekent: het bezwaar is gegrond, en het certificaat volgt meteen.',
  deskToFirst: 'Lees het eerste besluit',
  deskAgainst: (code: string) => `Tegen dit besluit is bezwaar gemaakt. Dat heeft zaaknummer ${code}.`,
} as const;
