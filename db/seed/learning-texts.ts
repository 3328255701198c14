import type { Verdict } from '#domain/learning/index.ts';

/** What the people of the demo wrote; composed, about nobody. */
export const texts = {
  work: [
    'Ik nam de brief die bewoners krijgen als zij een aanvraag moeten aanvullen. Drie zinnen maken klein: “u heeft verzuimd”, “zonder tegenbericht wordt uw aanvraag buiten behandeling gesteld” en “u dient”.',
    'In mijn versie staat eerst wat we al hebben, dan wat er nog mist en wie u kunt bellen. De datum staat er nog steeds in, want die is echt.',
    'Ik las hem voor aan mijn buurvrouw. Zij zei: nu weet ik wat ik morgen moet doen. Dat had ik bij de oude brief niet.',
  ].join('\n\n'),
  draft: 'Ik heb een formulier gekozen waarin zeven keer “u dient” staat. Nog doen: voorlezen aan iemand die niet bij ons werkt.',
  reflection: 'Ik merkte dat ik al een oplossing had voordat zij uitgesproken was. De volgende keer leg ik mijn pen neer.',
} as const;

/** A strength and a next step for each verdict. */
export const strengths: Readonly<Record<Verdict, readonly [strength: string, nextStep: string]>> = {
  approved: ['U laat de boodschap staan en maakt hem toch vriendelijk. De nee blijft een nee.', 'Vraag de volgende keer ook iemand die zelf zo’n brief kreeg.'],
  sent_back: ['U ziet precies welke woorden iemand klein maken.', 'Schrijf erbij wat uw proeflezer zei, en wat u daarna hebt veranderd.'],
};

/** One page that only shows a line. */
export function samplePaper(): Uint8Array {
  const line = 'BT /F1 14 Tf 60 780 Td (Brief voor en na) Tj ET';
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
