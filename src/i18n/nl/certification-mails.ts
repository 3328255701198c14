import { day } from './format.ts';

type Issued = {
  kind: 'participation' | 'competence';
  number: string;
  title: string;
  validUntil: Date | null;
  url: string;
};

/** The words of the mails about certificates. */
export const certificationLetterWords = {
  issued: ({ kind, number, title, validUntil, url }: Issued) => ({
    subject: `Uw certificaat: ${title}`,
    paragraphs: [
      kind === 'competence'
        ? 'Hierbij uw certificaat van bekwaamheid. U vindt het als PDF in de bijlage.'
        : 'U heeft de training afgerond. Hierbij uw certificaat van deelname. U vindt het als PDF in de bijlage.',
      'Iedereen kan het nummer nakijken bij ‘Certificaat controleren’. Uw naam ziet daar alleen wie de code op uw papier scant, tenzij u anders kiest.',
    ],
    facts: [['Nummer', number] as const, ...(validUntil ? [['Geldig tot', day(validUntil)] as const] : [])],
    button: { label: 'Naar mijn certificaten', url },
    why: 'U krijgt deze mail omdat dit certificaat op uw naam staat.',
  }),
} as const;
