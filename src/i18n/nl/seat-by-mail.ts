import { count, moment, time } from './format.ts';

/** Reserving, or going on the waiting list, with a name and an address. */
export const seatByMail = {
  what: 'wat u wilt',
  how: 'U krijgt een mail met een knop. Daarmee bevestigt u uw plaats; een account komt er vanzelf bij.',
  howWaiting: 'U krijgt een mail met een knop. Daarmee bevestigt u uw plek op de lijst.',
  hasAccount: 'Heeft u al een account, of betaalt uw organisatie?',
  signIn: 'Log in',
  asked: {
    title: 'Kijk in uw mail',
    lead: (course: string, city: string) => `Nog één stap voor ${course} in ${city}.`,
    seat: (minutes: number) => `Wij houden een plaats voor u vast, ${minutes} minuten lang.`,
    waiting: 'Met de knop in de mail staat u op de wachtlijst.',
    mail: 'Klopt het adres dat u invulde, dan krijgt u nu een mail met een knop. Daarna rekent u af.',
    mailWaiting: 'Klopt het adres dat u invulde, dan krijgt u nu een mail met een knop.',
    minutes: (minutes: number) => `De knop werkt één keer, en ${minutes} minuten lang.`,
    back: 'Terug naar de training',
  },
  claim: {
    seatTitle: (course: string) => `Uw plaats: ${course}`,
    waitTitle: (course: string) => `Uw plek op de wachtlijst: ${course}`,
    kept: (until: Date) => `Wij houden een plaats voor u vast tot ${time(until)}.`,
    keptText: (minutes: number) =>
      `Bevestig hem met de knop hieronder. Daarna heeft u ${count(minutes, 'minuut', 'minuten')} om af te rekenen.`,
    lapsed: (until: Date) => `Wij hielden een plaats voor u vast tot ${moment(until)}. Die tijd is om.`,
    lapsedText: 'Dat geeft niet. Is er nog een plaats vrij, dan krijgt u die alsnog met de knop hieronder.',
    waitText: 'Met de knop hieronder staat u op de lijst. U krijgt een mail als er een plaats vrijkomt.',
    known: 'U heeft al een account. U bent na de knop meteen ingelogd.',
    fresh: 'Wij maken een account voor u. U bent na de knop meteen ingelogd.',
    password: 'Kies een wachtwoord',
    passwordHint: (least: number) =>
      `Minstens ${least} tekens. Of laat dit leeg: dan krijgt u een mail met een knop als u inlogt.`,
    submitSeat: 'Bevestig mijn plaats',
    submitLapsed: 'Kijk of er nog plaats is',
    submitWaiting: 'Zet mij op de wachtlijst',
    usedTitle: 'Deze knop is al gebruikt',
    used: 'Daarmee is bevestigd wat u vroeg. Log in, dan vindt u het terug bij Mijn Klimroute.',
    goneTitle: 'Deze knop werkt niet meer',
    gone: (minutes: number) =>
      `Een knop uit een mail werkt één keer, en ${minutes} minuten lang. De plaats is weer vrij voor anderen. Reserveer gerust opnieuw.`,
    toMine: 'Naar Mijn Klimroute',
    toCatalogue: 'Trainingen en data',
    toRun: 'Terug naar deze training',
  },
  done: {
    reserved: (isNew: boolean) =>
      isNew
        ? 'Wij houden de plaats voor u vast, en u heeft een account. Vul hieronder uw adres in en reken af.'
        : 'Wij houden de plaats voor u vast en u bent ingelogd. Vul hieronder uw adres in en reken af.',
    lost: 'U bent ingelogd. De plaats die wij vasthielden is intussen naar iemand anders gegaan. Zet u op de wachtlijst, of kies een andere datum.',
    has_place: 'U bent ingelogd. U had al een plaats in deze groep.',
    follows: (city: string) =>
      `U bent ingelogd. U volgt deze training al, in ${city}. Verplaats die plaats, dan betaalt u niet twee keer.`,
    seat_free: 'U bent ingelogd. Er is nu een plaats vrij: u hoeft niet te wachten.',
    closed: 'U bent ingelogd. Aanmelden voor deze groep kan niet meer.',
  },
} as const;
