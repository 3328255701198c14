import { day, euros, moment } from './format.ts';

/** Withdrawing, cancelling and moving, and the terms. */
export const leaving = {
  title: 'Komt het anders uit?',
  withdrawTitle: 'Van de koop afzien',
  withdrawUntil: (until: Date) =>
    `U heeft bedenktijd tot en met ${day(new Date(until.getTime() - 1))}. Tot dan kunt u zonder reden van de koop afzien.`,
  withdrawBack: (cents: number) => `U krijgt dan ${euros(cents)} terug.`,
  withdrawUsed: (used: number, whole: number) =>
    `U wilde meteen beginnen. Van de ${whole} bijeenkomsten ${used === 1 ? 'is er 1' : `zijn er ${used}`} begonnen; die betaalt u.`,
  withdraw: 'Hier de overeenkomst herroepen',
  withdrawQuestion:
    'U ziet af van deze overeenkomst. De plaats op uw naam vervalt meteen. Wij sturen een bewijs naar dit mailadres, met de datum en de tijd.',
  withdrawConfirm: 'Herroeping bevestigen',
  withdrawn: (address: string) => `Wij hebben uw herroeping ontvangen. Het bewijs is onderweg naar ${address}.`,
  wasWithdrawn: (at: Date) => `U herriep deze overeenkomst op ${moment(at)}.`,
  name: 'Uw naam',
  email: 'Uw mailadres',
  number: 'Nummer van de bestelling',
  numberHint: 'Het begint met K en staat in onze mail over de bestelling, en op de factuur.',
  byNumberTitle: 'Een overeenkomst herroepen',
  byNumberLead:
    'Kocht u voor uzelf een plaats of een certificering? Dan kunt u er binnen 14 dagen zonder reden van afzien. Inloggen hoeft niet.',
  byNumberQuestion:
    'Vul in welke bestelling u wilt herroepen. Wij sturen een bewijs naar uw mailadres, met de datum en de tijd waarop wij dit ontvingen.',
  byNumberTerms: 'Hoe lang u bedenktijd heeft en wat u terugkrijgt, staat in onze',
  cancelTitle: 'Afzeggen',
  cancelStep: (until: string | null, percent: number, cents: number) => {
    const back = percent === 0 ? 'niets' : `${percent}% (${euros(cents)})`;
    return until
      ? `Tot en met ${day(new Date(`${until}T12:00:00Z`))}: u krijgt ${back} terug.`
      : `Daarna: u krijgt ${back} terug.`;
  },
  cancel: 'Zeg de plaats af',
  cancelQuestion: (cents: number) =>
    cents === 0
      ? 'De plaats vervalt meteen. U krijgt geen geld terug.'
      : `De plaats vervalt meteen. U krijgt ${euros(cents)} terug.`,
  cancelConfirm: 'Ja, zeg af',
  cancelled: 'De plaats is afgezegd. Wij sturen u een mail met wat u terugkrijgt.',
  moveTitle: 'Naar een andere datum',
  moveUntil: (until: string) =>
    `Tot en met ${day(new Date(`${until}T12:00:00Z`))} kunt u één keer naar een andere uitvoering. Dat kost niets, en wat u las en schreef, gaat mee.`,
  move: 'Kies een andere datum',
  followsIn: (city: string) => `U heeft al een plaats in deze training, in ${city}.`,
  askToMove: 'Uw organisatie kocht die plaats, en kan hem naar een andere datum verplaatsen.',
  movePageTitle: (course: string) => `${course}: een andere datum`,
  moveFrom: (city: string, at: Date | null) => `Nu: ${city}${at ? `, vanaf ${day(at)}` : ''}.`,
  moveWhere: 'Waar en wanneer wilt u heen?',
  moveOption: (city: string, at: Date) => `${city}, vanaf ${moment(at)}`,
  moveSeats: (place: string, free: number) => `${place}. ${free === 1 ? 'Nog 1 plaats' : `Nog ${free} plaatsen`}.`,
  moveNone: 'Er is nu geen andere uitvoering met plaats. Kijk later nog eens, of zet u op een wachtlijst.',
  moveOther: 'Bekijk alle data',
  moveConfirm: 'Verplaats naar deze datum',
  moveTells:
    'Wie de plaats heeft, krijgt een mail. Daarmee gaan de oude bijeenkomsten uit de agenda en komen de nieuwe erin.',
  moved: 'De plaats is verplaatst. Er gaat een mail met de nieuwe bijeenkomsten.',
  agree: (what: string) => `Met “${what}” gaat u akkoord met onze`,
  terms: 'voorwaarden',
  startAtOnce:
    'Ik wil meteen beginnen, ook al valt een bijeenkomst in mijn bedenktijd. Zie ik daarna van de koop af, dan betaal ik de bijeenkomsten die zijn begonnen.',
  termsTitle: 'Voorwaarden',
  termsDescription: 'Wat u met Klimroute afspreekt als u bestelt: bedenktijd, afzeggen, verplaatsen en klachten.',
  termsVersion: (version: string, from: string) =>
    `Versie ${version}, geldig vanaf ${day(new Date(`${from}T12:00:00Z`))}.`,
  termsOlder: 'Dit is een oudere versie. Hij geldt voor wie toen bestelde.',
  termsNow: 'Bekijk de voorwaarden van nu',
  termsVersions: 'Eerdere versies',
  agreedTo: (version: string) => `Voor deze bestelling gelden onze voorwaarden, versie ${version}.`,
  /** On the page of a run, before anything is bought. */
  conditions: 'Als het anders uitkomt',
  conditionsWithdraw: 'Koopt u voor uzelf? Dan heeft u na het betalen 14 dagen bedenktijd.',
  conditionsMove: (until: string) =>
    `Tot en met ${day(new Date(`${until}T12:00:00Z`))} kunt u één keer naar een andere datum.`,
  conditionsAll: 'Lees alle',
  fill: { name: 'uw naam', number: 'het nummer van de bestelling', run: 'een datum' },
} as const;
