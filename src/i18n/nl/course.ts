/** Words in the fixed parts of a lesson; the texts of the lessons themselves stand in `content/`. */
export const course = {
  reflection: { heading: 'Denk even na' },
  inEnglish: 'In het Engels:',
  quiz: { heading: 'Even oefenen', lead: 'Dit telt nergens mee. Na elk antwoord leest u waarom.' },
  assignment: { heading: 'De opdracht bij deze module' },
  takeAlong: { heading: 'Om mee te nemen' },
  table: { caption: (heads: readonly string[]) => `Tabel: ${heads.join(', ')}` },
  tryThis: { heading: 'Aan de slag', minutes: (minutes: number) => `Ongeveer ${minutes} minuten` },
  moment: { heading: 'Uit de praktijk', composed: 'Dit verhaal is samengesteld. De mensen erin bestaan niet.' },
  steps: {
    heading: 'De zeven stappen van PAK',
    here: 'hier gaat deze les over',
    list: [
      'Gesprekken thuis',
      'Terug in het levensverhaal',
      'Zoeken naar de twinkel',
      'De kans een naam geven',
      'Een eigen plan maken',
      'Een eigen coach kiezen',
      'Een eigen dossier bijhouden',
    ],
  },
} as const;
