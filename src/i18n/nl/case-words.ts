import { day } from './format.ts';

/** Words about one certification beside marks and decision: whom it names. */
export const caseWords = {
  nameTitle: 'Uw naam op het certificaat',
  name: 'Uw naam, zoals op uw identiteitsbewijs',
  nameMissing: 'de naam',
  nameHint:
    'Deze naam komt op het certificaat en staat daarna vast. Iemand die u niet beoordeelt, bekijkt later uw identiteitsbewijs. Wij bewaren daar geen kopie of nummer van.',
  nameOnIt: (name: string) => `Het certificaat komt op naam van ${name}.`,
  nameWrong: 'Klopt die naam niet? Neem contact op. Een certificeerder verbetert hem en legt uit waarom.',
  nameSeen: (at: Date) => `Uw identiteitsbewijs is gezien op ${day(at)}.`,
  nameToSee:
    'Uw identiteitsbewijs is nog niet gezien. Dat moet voordat u kunt slagen. Een certificeerder vraagt u erom.',
  namesLooked: 'Ik heb het nagekeken. Waar die naam staat, gaat het niet over mij, mijn organisatie of mijn trainer.',

  identityTitle: 'Wie de kandidaat is',
  identityName: (name: string) => `Op het certificaat komt: ${name}.`,
  identityAccount: (name: string) =>
    `Het account heet nu ${name}. Dat verandert niets aan deze zaak: de naam van de aanvraag telt.`,
  identitySeen: (by: string, at: Date) => `Identiteitsbewijs gezien door ${by} op ${day(at)}.`,
  identityToSee: 'Het identiteitsbewijs is nog niet gezien. Zonder dat kan de kandidaat niet slagen.',
  identityHow:
    'Laat de kandidaat het document tonen, aan tafel of in beeld. Vergelijk gezicht en naam. Maak geen foto en schrijf geen nummer op.',
  identityTick: (name: string) =>
    `Ik zag een geldig identiteitsbewijs van deze kandidaat. Daarop staat precies: ${name}.`,
  identityTickMissing: 'Zet een vinkje als u het document zelf heeft gezien.',
  identityDo: 'Leg vast dat ik het zag',
  identityDone: 'Vastgelegd: u zag het identiteitsbewijs.',
  correct: 'De naam klopt niet',
  correctName: 'De naam op het identiteitsbewijs',
  correctWhy: 'Waarom verandert u de naam?',
  correctWhyMissing: 'een reden',
  correctHint: (shortest: number) => `De kandidaat leest dit in een mail. Minstens ${shortest} tekens.`,
  correctMail:
    'De kandidaat krijgt een mail met de nieuwe naam en uw reden. Daarna moet het document opnieuw gezien worden.',
  correctDo: 'Verbeter de naam en stuur 1 mail',
  corrected: 'De naam is verbeterd. De kandidaat krijgt een mail.',
  passNeedsIdentity: 'Het identiteitsbewijs is nog niet gezien.',
} as const;
