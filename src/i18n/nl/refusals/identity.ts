import type { RefusalWords } from '#src/i18n/refusal-words.ts';
import { count, duration } from '../format.ts';
import { forms } from '../forms.ts';

const names = { ...forms.name, empty: 'Vul uw naam in.' } as const;

/** What a refusal of the module `identity` says. */
export const identity: RefusalWords['identity'] = {
  'identity.no_such_person': 'Deze persoon staat niet bij ons bekend.',
  'identity.no_such_organisation': 'Deze organisatie staat niet bij ons bekend.',
  'identity.no_such_appointment': 'Deze rol staat niet bij ons bekend.',
  'identity.sign_in_first': 'Log eerst in.',
  'identity.not_for_you': 'U kunt dit niet doen. Vraag het een beheerder.',
  'identity.wrong_pair':
    'Het e-mailadres en het wachtwoord passen niet bij elkaar. Kijk ze na, of laat een mail met een knop sturen.',
  'identity.wrong_password': 'Dit is niet het wachtwoord dat u nu heeft.',
  'identity.too_many': ({ minutes }) =>
    `U heeft dit te vaak achter elkaar gevraagd. Wacht ${duration(minutes)} en probeer het dan opnieuw.`,
  'identity.wait_first': ({ seconds }) =>
    `Er is hier te vaak een verkeerd wachtwoord ingevuld. Wacht ${count(seconds, 'seconde', 'seconden')} en probeer het dan opnieuw. U kunt ook een mail met een knop laten sturen. Die werkt altijd.`,
  'identity.too_busy': 'Heel veel mensen loggen nu tegelijk in. Probeer het over een minuut opnieuw.',
  'identity.link_gone':
    'Deze knop werkt niet meer. Een knop uit een mail werkt één keer, en een half uur lang. Vraag een nieuwe mail aan.',
  'identity.unsubscribe_unknown':
    'Deze link kennen wij niet. Kopieer hem opnieuw uit uw mail, of log in en kies bij uw voorkeuren welke mails u krijgt.',
  'identity.own_email': 'Dit adres heeft u al. Vul een ander adres in.',
  'identity.email_taken': 'Met dit adres bestaat al een account. Log daarmee in, of kies een ander adres.',
  'identity.last_administrator': 'Dit is de enige beheerder. Maak eerst iemand anders beheerder.',
  'identity.unconfirmed': 'Deze persoon heeft het e-mailadres nog niet bevestigd. Dat moet eerst.',
  'identity.already_confirmed': 'Uw e-mailadres is al bevestigd.',
  'identity.bad_name': ({ fault }) => names[fault],
  'identity.no_phone': 'Vul een telefoonnummer in, zoals 0570 12 34 56. Of laat het leeg.',
  'identity.no_website': 'Vul een adres in dat met https begint, zoals https://www.voorbeeld.nl. Of laat het leeg.',
  'identity.no_email': forms.email,
  'identity.password_too_short': ({ least }) =>
    `Dit wachtwoord is te kort. Gebruik minstens ${least} tekens. Een paar woorden achter elkaar is goed.`,
  'identity.password_too_long': ({ most }) => `Dit wachtwoord is te lang. Gebruik niet meer dan ${most} tekens.`,
  'identity.password_common':
    'Dit wachtwoord is makkelijk te raden. Kies een paar woorden die niets met elkaar, met u of met ons te maken hebben.',
};
