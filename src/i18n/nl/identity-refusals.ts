import { count, duration } from './format.ts';
import { forms } from './forms.ts';

/** What the room identity says when it says no. */
export const identityRefusals = {
  noSuchPerson: 'Deze persoon staat niet bij ons bekend.',
  noSuchOrganisation: 'Deze organisatie staat niet bij ons bekend.',
  noSuchAppointment: 'Deze rol staat niet bij ons bekend.',
  signInFirst: 'Log eerst in.',
  notForYou: 'U kunt dit niet doen. Vraag het een beheerder.',
  wrongPair:
    'Het e-mailadres en het wachtwoord passen niet bij elkaar. Kijk ze na, of laat een mail met een knop sturen.',
  wrongPassword: 'Dit is niet het wachtwoord dat u nu heeft.',
  tooMany: (minutes: number) =>
    `U heeft dit te vaak achter elkaar gevraagd. Wacht ${duration(minutes)} en probeer het dan opnieuw.`,
  waitFirst: (seconds: number) =>
    `Er is hier te vaak een verkeerd wachtwoord ingevuld. Wacht ${count(seconds, 'seconde', 'seconden')} en probeer het dan opnieuw. U kunt ook een mail met een knop laten sturen. Die werkt altijd.`,
  tooBusy: 'Heel veel mensen loggen nu tegelijk in. Probeer het over een minuut opnieuw.',
  linkGone:
    'Deze knop werkt niet meer. Een knop uit een mail werkt één keer, en een half uur lang. Vraag een nieuwe mail aan.',
  ownEmail: 'Dit adres heeft u al. Vul een ander adres in.',
  emailTaken: 'Met dit adres bestaat al een account. Log daarmee in, of kies een ander adres.',
  lastAdministrator: 'Dit is de enige beheerder. Maak eerst iemand anders beheerder.',
  unconfirmed: 'Deze persoon heeft het e-mailadres nog niet bevestigd. Dat moet eerst.',
  alreadyConfirmed: 'Uw e-mailadres is al bevestigd.',
  noEmail: forms.email,
  name: { ...forms.name, empty: 'Vul uw naam in.' },
  passwordTooShort: (least: number) =>
    `Dit wachtwoord is te kort. Gebruik minstens ${least} tekens. Een paar woorden achter elkaar is goed.`,
  passwordTooLong: (most: number) => `Dit wachtwoord is te lang. Gebruik niet meer dan ${most} tekens.`,
  passwordCommon:
    'Dit wachtwoord is makkelijk te raden. Kies een paar woorden die niets met elkaar, met u of met ons te maken hebben.',
} as const;
