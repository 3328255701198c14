import { day, timeSpan, weekday } from './format.ts';

/** The words of checking in at a meeting, for who comes and for the trainer. */
export const checkIn = {
  title: 'Inchecken',
  lead: 'U bent bij een bijeenkomst? Vul de code in die uw trainer laat zien.',
  code: 'Code van de bijeenkomst',
  codeHint: 'Zes cijfers.',
  fill: 'de code',
  submit: 'Ik ben er',
  seen: 'Uw trainer ziet dat u er bent. Lukt het niet? Zeg het tegen uw trainer, die schrijft het voor u op.',
  in: (topic: string) => `U bent ingecheckt bij “${topic}”. Fijn dat u er bent.`,
  already: (topic: string) =>
    `Bij “${topic}” was al opgeschreven of u er bent. Klopt het niet? Zeg het tegen uw trainer.`,
  codeTitle: 'Code om in te checken',
  codeLead: (topic: string, from: Date, until: Date) =>
    `“${topic}”, ${weekday(from)} ${day(from)}, ${timeSpan(from, until)}.`,
  goTo: 'Ga op uw telefoon naar',
  andType: 'en vul in:',
  works: (from: Date, until: Date) =>
    `Of scan de QR-code. Dat werkt van het begin tot het einde van de bijeenkomst (${timeSpan(from, until)}).`,
  qr: 'QR-code die de bladzijde om in te checken opent, met de code ingevuld',
  inTitle: (here: number, all: number) => `Ingecheckt: ${here} van ${all}`,
  again: 'Kijk opnieuw wie er is',
  correct: 'Verbeter wie er waren',
  toCode: 'Laat de code zien om in te checken',
  byCode: 'Ingecheckt met de code',
} as const;
