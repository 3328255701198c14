import type { Verdict } from '#domain/learning/index.ts';

/** What the people of the demo wrote; composed, about nobody. */
/** What the people of one group write, and what their trainer answers: a strength and a next step for each verdict. */
export type GroupTexts = {
  /** The name of the file that goes with the work. */
  readonly paper: string;
  readonly work: string;
  readonly draft: string;
  readonly reflection: string;
  readonly answers: Readonly<Record<Verdict, readonly [strength: string, nextStep: string]>>;
};

export const coachTexts: GroupTexts = {
  paper: 'Brief voor en na.pdf',
  work: [
    'Ik nam de brief die bewoners krijgen als zij een aanvraag moeten aanvullen. Drie zinnen maken klein: “u heeft verzuimd”, “zonder tegenbericht wordt uw aanvraag buiten behandeling gesteld” en “u dient”.',
    'In mijn versie staat eerst wat we al hebben, dan wat er nog mist en wie u kunt bellen. De datum staat er nog steeds in, want die is echt.',
    'Ik las hem voor aan mijn buurvrouw. Zij zei: nu weet ik wat ik morgen moet doen. Dat had ik bij de oude brief niet.',
  ].join('\n\n'),
  draft:
    'Ik heb een formulier gekozen waarin zeven keer “u dient” staat. Nog doen: voorlezen aan iemand die niet bij ons werkt.',
  reflection:
    'Ik merkte dat ik al een oplossing had voordat zij uitgesproken was. De volgende keer leg ik mijn pen neer.',
  answers: {
    approved: [
      'U laat de boodschap staan en maakt hem toch vriendelijk. De nee blijft een nee.',
      'Vraag de volgende keer ook iemand die zelf zo’n brief kreeg.',
    ],
    sent_back: [
      'U ziet precies welke woorden iemand klein maken.',
      'Schrijf erbij wat uw proeflezer zei, en wat u daarna hebt veranderd.',
    ],
  },
};

export const certificationTexts: GroupTexts = {
  paper: 'Twee oordelen.pdf',
  work: [
    'Mijn drie criteria waren K1a, K3a en K7a. Ik gaf mezelf een 3, een 3 en een 2. Een collega van een ander team las dezelfde stukken en kwam op een 3, een 2 en een 2.',
    'Bij K3a scheelde het. In mijn verslag staat “ik wachtte”. Zij vroeg hoe lang en wat er toen gebeurde. Dat had ik niet opgeschreven, maar ik weet het nog: ik telde de tegels, en hij begon over de volkstuin.',
    'Bij K7a zijn we het eens. Daar ontbreekt geen zin. Daar moet ik nog iets gaan doen.',
  ].join('\n\n'),
  draft:
    'Stuk 1 is het verslag van de bank in het plantsoen, bladzijde 2. Stuk 2 zoek ik nog. Het mag niet over dezelfde straat gaan.',
  reflection: 'Ik wilde meteen uitleggen waarom het toch een 3 was. Daardoor hoorde ik haar vraag pas de tweede keer.',
  answers: {
    approved: [
      'U houdt uit elkaar wat u niet opschreef en wat u niet deed. Dat scheelt u straks maanden.',
      'Zet bij stuk 2 de bladzijde erbij, dan zoekt een beoordelaar niet.',
    ],
    sent_back: ['U hebt echt iemand van buiten gevraagd.', 'Schrijf bij elk niveau de zin op waar die ander het zag.'],
  },
};

export const tailoredTexts: GroupTexts = {
  paper: 'Onderwerp en beloften.pdf',
  work: [
    'Ons onderwerp was: avonden waarop mensen langer blijven dan ze van plan waren. Acht gesprekken, in tweetallen; ik voerde er één.',
    'In zes van de acht verhalen stond er eten op tafel dat nog gemaakt moest worden. In vier was er iemand die niets hoefde te organiseren. In drie regende het.',
    'Er kwamen drie beloften. De soeppan staat nu in de kas en de sleutel hangt bij de buurvrouw. De derde belofte, een lamp bij het pad, is niet gehaald. Wij dachten dat er geen vergunning nodig was. Die bleek wel nodig.',
  ].join('\n\n'),
  draft:
    'De zinnen hangen op. Nog doen: uren en geld over de vier tijden verdelen, en vragen wie er met wie een taak wil doen.',
  reflection: 'Bij het derde gesprek vroeg ik door naar wat er misging. Het verhaal was toen meteen afgelopen.',
  answers: {
    approved: [
      'De lamp staat erbij, met uw eigen vergissing. Zo leert een ander er ook van.',
      'Ga over een maand kijken of de soeppan nog in de kas staat.',
    ],
    sent_back: [
      'Te zien is uit hoeveel verhalen elke zin komt.',
      'Schrijf op wat er van de beloften kwam, ook van de ene die niet lukte.',
    ],
  },
};

/** One page that only shows a line. */
export function samplePaper(): Uint8Array {
  const line = 'BT /F1 14 Tf 60 780 Td (Bij de opdracht) Tj ET';
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R /Lang (nl-NL) >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${line.length} >>\nstream\n${line}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let text = '%PDF-1.7\n';
  const places = objects.map((object, index) => {
    const place = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const xref = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}trailer\n<< /Root 1 0 R /Size ${objects.length + 1} >>\nstartxref\n${xref}\n%%EOF\n`;
  return new TextEncoder().encode(text);
}
