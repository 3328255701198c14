import type { ReassignReason } from '#domain/assessment/index.ts';
import { count, day } from './format.ts';

const reassignReasons: Readonly<Record<ReassignReason, string>> = {
  late: 'Het oordeel is te laat',
  unreachable: 'De beoordelaar is niet te bereiken',
  tie: 'De beoordelaar kent de kandidaat',
  other: 'Een andere reden',
};

/** Words about the terms of a certification: what is late, and what is done about it. */
export const termWords = {
  reassignReasons,
  late: (days: number) => `${count(days, 'dag', 'dagen')} te laat`,
  before: (at: Date) => `vóór ${day(at)}`,
  markDue: 'Eerste oordeel vóór',
  decideDue: 'Besluiten vóór',
  seatsTitle: 'De beoordelaars',
  seatOf: (seat: number, name: string) => `Stoel ${seat}: ${name}`,
  seatFinal: 'Het oordeel is binnen',
  seatDue: (at: Date) => `Het oordeel komt vóór ${day(at)}`,
  seatLate: (at: Date, days: number) =>
    `Het oordeel zou er zijn vóór ${day(at)}: ${count(days, 'dag', 'dagen')} te laat`,
  seatChange: (seat: number) => `Meer tijd of iemand anders voor stoel ${seat}`,
  extendTitle: (seat: number) => `Meer tijd voor stoel ${seat}`,
  extendUntil: 'Tot en met welke dag?',
  extendUntilMissing: 'Vul een dag in, zoals 14-12-2026.',
  extendWhy: 'Waarom geeft u meer tijd?',
  extendWhyMissing: 'een reden',
  extendHint: 'De beoordelaar leest dit in een mail.',
  extendDo: 'Geef meer tijd en stuur 1 mail',
  extended: 'De termijn is langer. De beoordelaar krijgt een mail.',
  reassign: 'Vraag iemand anders',
  reassignQuestion:
    'Deze beoordelaar krijgt een mail dat de zaak terug is. Het concept verdwijnt. Wij zoeken meteen iemand anders, die 21 dagen krijgt.',
  reassignWhy: 'Waarom vraagt u iemand anders?',
  reassignMissing: 'een reden',
  reassignConfirm: 'Ja, vraag iemand anders',
  reassigned: 'De zaak is teruggenomen. Wij zoeken iemand anders.',

  waitTitle: 'Wij vonden binnen tien weken niemand',
  waitText:
    'Voor uw aanvraag is nog geen beoordelaar vrij die u niet kent. Dat spijt ons. U kiest zelf: wachten, of uw geld terug. Wij zoeken elke dag verder, tot u uw geld terugvraagt.',
  waitChosen: 'U koos ervoor om te wachten. U kunt uw geld nog steeds terugvragen.',
  waitDo: 'Ik wacht',
  waitDone: 'Goed, wij zoeken verder. Over tien weken vragen wij het weer, als het dan nog nodig is.',
  stop: 'Ik wil mijn geld terug',
  stopQuestion:
    'Uw aanvraag stopt en u krijgt het hele bedrag terug. Uw dossier blijft van u; u kunt later opnieuw aanvragen.',
  stopConfirm: 'Ja, stop en betaal terug',
  stopDone: 'Uw aanvraag is gestopt. Het hele bedrag gaat terug.',

  freeTitle: 'Wie uw werk beoordeelt',
  freeYes: 'Er zijn nu genoeg beoordelaars en een certificeerder die u niet kennen.',
  freeNoTitle: 'Er zijn nu niet genoeg mensen vrij',
  freeNo: (assessors: number, officers: number) =>
    `Nodig zijn twee beoordelaars en een certificeerder die u niet kennen. Nu vrij: ${count(assessors, 'beoordelaar', 'beoordelaars')} en ${count(officers, 'certificeerder', 'certificeerders')}. Vraagt u toch aan, dan wacht u misschien lang. Is er na tien weken nog niemand, dan kiest u: uw geld terug of langer wachten.`,
  freeTick: 'Ik weet dat er nu niet genoeg mensen vrij zijn, en vraag toch aan.',
  againFrom: (at: Date) => `U heeft een geldig certificaat. Opnieuw aanvragen kan vanaf ${day(at)}.`,
  mineTitle: 'Uw aanvragen voor certificering',
  mineRow: (title: string, at: Date) => `${title}, aangevraagd op ${day(at)}`,
} as const;
