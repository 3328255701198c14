import type { CHOICES, ComfortPart } from '#src/reading-preferences.ts';

type Words = { [Part in ComfortPart]: { question: string; options: Record<(typeof CHOICES)[Part][number], string> } };

const parts: Words = {
  text: {
    question: 'Hoe groot wilt u de letters?',
    options: {
      '100': 'Gewoon',
      '110': 'Iets groter',
      '125': 'Groter',
      '150': 'Anderhalf keer',
      '175': 'Nog groter',
      '200': 'Twee keer',
    },
  },
  lines: { question: 'Hoeveel ruimte tussen de regels?', options: { normal: 'Gewoon', wide: 'Ruim' } },
  letters: { question: 'Hoeveel ruimte tussen de letters?', options: { normal: 'Gewoon', wide: 'Ruim' } },
  words: { question: 'Hoeveel ruimte tussen de woorden?', options: { normal: 'Gewoon', wide: 'Ruim' } },
  contrast: { question: 'Hoe sterk zijn de kleuren?', options: { normal: 'Gewoon', more: 'Sterk: zwart op wit' } },
  theme: { question: 'Licht of donker?', options: { system: 'Zoals mijn apparaat', light: 'Licht', dark: 'Donker' } },
};

/** Words of the page where somebody chooses how to read. */
export const comfort = {
  title: 'Leesstand',
  lead: 'Kies hoe u het liefst leest. Het geldt meteen op alle bladzijden, op dit apparaat.',
  sample: 'Aan de keukentafel hoort u wat iemand graag wil. Daar begint de klim.',
  parts,
  save: 'Bewaar mijn leesstand',
  plain: 'Zet alles terug',
  kept: 'Wij bewaren uw keuze een jaar in een cookie op dit apparaat. Er staat niets in over wie u bent.',
};
