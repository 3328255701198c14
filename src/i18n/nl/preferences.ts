import type { ReminderKind, SwitchableReminder, WhyAlways } from '#domain/reminders.ts';
import { moment } from './format.ts';

type Always = Exclude<ReminderKind, SwitchableReminder>;

const SWITCHABLE: Readonly<Record<SwitchableReminder, { label: string; hint: string }>> = {
  'learning.run_begins': {
    label: 'De eerste dag van een training',
    hint: 'Om 7.00 uur, met de tijd en de plek.',
  },
  'learning.meeting_tomorrow': {
    label: 'Een bijeenkomst',
    hint: 'De dag ervoor om 10.00 uur, met de plek en wat u meeneemt.',
  },
  'learning.not_begun': {
    label: 'U bent nog niet begonnen',
    hint: 'Eén keer, een week nadat u een plaats kreeg.',
  },
  'learning.falling_behind': {
    label: 'U was er een tijd niet',
    hint: 'Eén keer, als u drie weken niets deed in een training die nog loopt.',
  },
  'learning.feedback': { label: 'Antwoord van uw trainer op uw werk', hint: 'Zodra het er is.' },
  'learning.group_message': {
    label: 'Een bericht van uw trainer aan de groep',
    hint: 'Zodra het er is. U leest het ook bij uw training.',
  },
  'registration.offer_ending': {
    label: 'Een plaats die wij voor u vasthouden, vervalt bijna',
    hint: 'Zes uur van tevoren.',
  },
};

const ALWAYS: Readonly<Record<Always, string>> = {
  'learning.work_waiting': 'Er ligt werk van een deelnemer voor u klaar',
  'registration.waiting_joined': 'U staat op een wachtlijst',
  'registration.place_offered': 'Er is een plaats voor u vrij',
  'registration.offer_lapsed': 'Een plaats voor u is vervallen',
  'registration.meeting_set': 'Een bijeenkomst is nieuw of veranderd',
  'billing.reminded': 'Een factuur is nog niet betaald',
  'licensing.warned': 'Een licentie heeft niemand meer die ermee werkt',
  'certification.ending': 'Uw certificaat van bekwaamheid loopt af',
  'assessment.assigned': 'U bent beoordelaar van een zaak',
  'assessment.seat_open': 'Een zaak zoekt een beoordelaar',
  'assessment.ready': 'Een zaak wacht op uw besluit',
};

const WHY: Readonly<Record<WhyAlways, string>> = {
  agreed: 'Dit hoort bij wat u met ons afsprak.',
  right_lapses: 'Zonder deze mail kunt u een recht kwijtraken.',
  law: 'De wet vraagt dat wij u dit melden.',
  others_wait: 'Iemand anders wacht op u.',
};

/** The words of the page on which somebody chooses what they get, and of switching off by a link in a mail. */
export const preferences = {
  title: 'Voorkeuren',
  lead: 'Kies welke mails u van ons krijgt.',
  remindersTitle: 'Herinneringen',
  legend: 'Stuur mij een mail over:',
  save: 'Bewaar mijn keuze',
  saved: 'Uw keuze is bewaard.',
  alwaysTitle: 'Mails die u altijd krijgt',
  alwaysLead: 'Deze mails kunt u niet uitzetten. Achter elke mail staat waarom.',
  alwaysToo:
    'Ook wat u zelf vraagt of doet, bevestigen wij altijd: een bestelling, een betaling, een inlevering, een nieuw wachtwoord.',
  switchable: (kind: SwitchableReminder) => SWITCHABLE[kind],
  always: (kind: Always) => ALWAYS[kind],
  why: (why: WhyAlways) => WHY[why],
  calendar: {
    title: 'Uw agenda',
    lead: 'Laat de agenda op uw telefoon of computer zelf ophalen wanneer u ergens verwacht wordt. Verandert een bijeenkomst, dan verandert hij daar ook.',
    secret: 'U krijgt daarvoor een geheim adres. Wie het adres heeft, ziet uw bijeenkomsten. Geef het dus aan niemand.',
    make: 'Maak een geheim adres',
    made: 'Uw geheime adres staat hieronder. Bewaar het nu: wij laten het één keer zien.',
    shownLabel: 'Uw geheime adres',
    shownHint:
      'Kopieer dit adres naar uw agenda, bij “agenda toevoegen met een adres”. Wij laten het maar één keer zien.',
    open: 'Open in de agenda van dit apparaat',
    since: (at: Date) => `U maakte een geheim adres op ${moment(at)}.`,
    renew: 'Maak een nieuw adres',
    renewQuestion: 'Het adres dat u nu heeft, werkt dan niet meer. Zet het nieuwe adres daarna in uw agenda.',
    renewConfirm: 'Maak een nieuw adres',
    end: 'Zet het adres uit',
    endQuestion: 'Uw agenda krijgt dan niets meer van ons. Wat er al in staat, haalt u zelf weg.',
    endConfirm: 'Zet het adres uit',
    ended: 'Het geheime adres werkt niet meer.',
    description: 'Uw groep, de plek en wat u vooraf kunt lezen, vindt u bij Klimroute.',
  },
  unsubscribe: {
    title: 'Deze mail niet meer krijgen',
    ask: (kind: SwitchableReminder) => `Het gaat om deze mail: “${SWITCHABLE[kind].label}”.`,
    after: 'U krijgt hem dan niet meer. Andere mails krijgt u nog wel.',
    submit: 'Stuur mij deze mail niet meer',
    doneTitle: 'U krijgt deze mail niet meer',
    done: 'Bedenkt u zich? Zet hem dan weer aan bij uw voorkeuren.',
    unknownTitle: 'Deze link kennen wij niet',
    toPreferences: 'Naar uw voorkeuren',
  },
} as const;
