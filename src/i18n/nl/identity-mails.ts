import { moment } from './format.ts';
import { roleNames } from './roles.ts';

const notYou = 'Heeft u dit niet zelf gevraagd? Dan hoeft u niets te doen. Klik niet op de knop.';
const oncePart = (minutes: number) => `De knop werkt één keer, en ${minutes} minuten lang.`;

type Button = { url: string; minutes: number };

/** The words of the mails about accounts. */
export const identityLetterWords = {
  confirm: ({ url, minutes }: Button) => ({
    subject: 'Bevestig uw e-mailadres',
    paragraphs: [
      'Fijn dat u er bent. Met de knop hieronder laat u weten dat dit adres van u is. Daarna is uw account klaar.',
      oncePart(minutes),
      notYou,
    ],
    button: { label: 'Bevestig mijn e-mailadres', url },
    why: 'U krijgt deze mail omdat iemand met dit adres een account maakte bij Klimroute.',
  }),
  alreadyAccount: ({ url }: { url: string }) => ({
    subject: 'U heeft al een account',
    paragraphs: [
      'Iemand vulde bij Klimroute dit e-mailadres in voor een account. U heeft er al een. Er is niets veranderd.',
      'Was u het zelf? Log dan in. Weet u uw wachtwoord niet meer? Dan sturen wij u een mail met een knop.',
    ],
    button: { label: 'Naar inloggen', url },
    why: 'U krijgt deze mail omdat iemand dit adres bij ons invulde.',
  }),
  signInLink: ({ url, minutes }: Button) => ({
    subject: 'Uw knop om in te loggen',
    paragraphs: ['Met de knop hieronder logt u in. U heeft geen wachtwoord nodig.', oncePart(minutes), notYou],
    button: { label: 'Log in', url },
    why: 'U krijgt deze mail omdat iemand met dit adres wilde inloggen.',
  }),
  reset: ({ url, minutes }: Button) => ({
    subject: 'Kies een nieuw wachtwoord',
    paragraphs: [
      'Met de knop hieronder kiest u een nieuw wachtwoord. Tot dan blijft uw oude werken.',
      oncePart(minutes),
      notYou,
    ],
    button: { label: 'Kies een nieuw wachtwoord', url },
    why: 'U krijgt deze mail omdat iemand voor dit adres een nieuw wachtwoord vroeg.',
  }),
  virusFound: ({ url }: { url: string }) => ({
    subject: 'Iemand wilde een bestand met een virus bewaren',
    paragraphs: [
      'De virusscanner vond iets in een bestand dat iemand wilde bewaren. Wij hebben het niet bewaard.',
      'In het journaal staat wie dat was, en hoe de scanner het virus noemt.',
    ],
    button: { label: 'Naar het journaal', url },
    why: 'U krijgt deze mail omdat u beheerder bent.',
  }),
  backupLate: ({ newest, url }: { newest: Date | null; url: string }) => ({
    subject: 'De reservekopie van Klimroute is te oud',
    paragraphs: [
      newest
        ? `De laatste goede reservekopie is van ${moment(newest)}.`
        : 'Er is nog geen goede reservekopie van Klimroute.',
      'Vraag wie de server beheert wat er mis is. Gaat de server nu stuk, dan is weg wat er sindsdien gebeurde.',
      'U krijgt deze mail één keer. Op uw eerste bladzijde blijft het staan tot er een nieuwe kopie is.',
    ],
    button: { label: 'Naar Beheer', url },
    why: 'U krijgt deze mail omdat u beheerder bent.',
  }),
  passwordChanged: ({ url }: { url: string }) => ({
    subject: 'Uw wachtwoord is veranderd',
    paragraphs: [
      'Uw account heeft sinds zojuist een ander wachtwoord. Overal waar u was ingelogd, logt u opnieuw in.',
      'Deed u dit niet zelf? Kies dan meteen een nieuw wachtwoord. Dan is de ander eruit.',
    ],
    button: { label: 'Kies een nieuw wachtwoord', url },
    why: 'U krijgt deze mail omdat er iets aan uw account veranderde.',
  }),
  confirmNewEmail: ({ url, minutes }: Button) => ({
    subject: 'Bevestig uw nieuwe e-mailadres',
    paragraphs: [
      'U wilt dit adres gaan gebruiken bij Klimroute. Met de knop hieronder bevestigt u dat. Tot dan houdt u uw oude adres.',
      oncePart(minutes),
      notYou,
    ],
    button: { label: 'Gebruik dit adres', url },
    why: 'U krijgt deze mail omdat iemand dit adres bij zijn account invulde.',
  }),
  emailChangeAsked: ({ url }: { url: string }) => ({
    subject: 'Er is een ander e-mailadres gevraagd',
    paragraphs: [
      'Iemand die bij u is ingelogd, wil een ander e-mailadres bij uw account. Wij stuurden een mail naar dat adres. Er is nog niets veranderd.',
      'Was u dit niet? Log dan in, kies een nieuw wachtwoord en log overal uit. Dan gaat het niet door.',
    ],
    button: { label: 'Naar mijn account', url },
    why: 'U krijgt deze mail omdat er iets aan uw account kan veranderen.',
  }),
  emailChanged: ({ url }: { url: string }) => ({
    subject: 'Dit is nu uw e-mailadres',
    paragraphs: ['Vanaf nu logt u met dit adres in, en schrijven wij u hier.'],
    button: { label: 'Naar inloggen', url },
    why: 'U krijgt deze mail omdat er iets aan uw account veranderde.',
  }),
  leftEmail: ({ url }: { url: string }) => ({
    subject: 'Uw e-mailadres is veranderd',
    paragraphs: [
      'Uw account heeft nu een ander e-mailadres. Op dit adres schrijven wij u niet meer.',
      'Deed u dit niet zelf? Neem dan vandaag nog contact met ons op. Wij zoeken het met u uit.',
    ],
    button: { label: 'Neem contact op', url },
    why: 'U krijgt deze mail op uw oude adres omdat er iets aan uw account veranderde.',
  }),
  appointed: ({ role, url }: { role: keyof typeof roleNames; url: string }) => ({
    subject: `U bent nu ${roleNames[role]}`,
    paragraphs: [
      `Een beheerder van Klimroute heeft u ${roleNames[role]} gemaakt. Log opnieuw in, dan ziet u wat u kunt doen.`,
      'In deze rol logt u vaker in: na een half uur zonder dat u iets doet, vragen wij het opnieuw.',
    ],
    button: { label: 'Naar inloggen', url },
    why: 'U krijgt deze mail omdat u bij Klimroute een nieuwe rol heeft.',
  }),
} as const;
