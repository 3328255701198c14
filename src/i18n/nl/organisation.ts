import type { OrderStatus } from '#domain/billing/index.ts';
import { count, day, euros } from './format.ts';

/** The words of the pages for who looks after an organisation, and for who is named on a licence. */
export const organisation = {
  notThere: 'Deze organisatie is er niet.',
  part: 'Mijn organisatie',
  /** The sentence that comes first. */
  lead: (licences: number, attention: number) => {
    if (licences === 0)
      return 'U heeft nog geen licentie. Hier vraagt u er een aan, en ziet u wie bij uw organisatie hoort.';
    const has = `U heeft ${count(licences, 'licentie', 'licenties')}.`;
    if (attention === 0) return `${has} Er is niets dat u nu hoeft te doen.`;
    return `${has} ${attention === 1 ? 'Eén ding vraagt' : `${attention} dingen vragen`} uw aandacht.`;
  },
  others: 'U regelt ook zaken voor:',
  licences: 'Licenties',
  noLicences: 'Nog geen licentie. Vraag er een aan voor het gebied waar u werkt.',
  past: 'Eerdere licenties',
  ask: 'Vraag een licentie aan',
  open: 'Bekijk',
  people: 'Wie bij uw organisatie hoort',
  peopleLead:
    'U ziet hier niet wat uw mensen schrijven in hun training, hun dossier of hun klimplan, en niet hoe zij beoordeeld zijn. Dat is van henzelf.',
  searchPeople: 'Naam of e-mailadres',
  findPeople: 'Zoek',
  nobodyFound: 'Niemand gevonden. Kijk of u de naam goed heeft geschreven.',
  columns: { name: 'Naam', role: 'Rol', email: 'E-mail', namedOn: 'Op de licentie voor' },
  coordinator: 'Coördinator',
  employee: 'Medewerker',
  places: 'Plaatsen voor uw mensen',
  placesLead: 'Wie een plaats van u krijgt, zegt zelf ja of nee. Bij nee gaat de bestelling terug.',
  placeColumns: { course: 'Training', state: 'Antwoord' },
  placeStates: {
    waiting: 'nog geen antwoord',
    accepted: 'aangenomen',
    declined: 'niet aangenomen',
    ended: 'teruggegeven',
  },
  buy: 'Koop plaatsen',
  buyLead:
    'Kies een training en een datum. Daar kiest u wie van uw mensen de plaats krijgt, en dat uw organisatie betaalt. Wie u kiest, zegt zelf ja of nee.',
  orders: 'Bestellingen en facturen',
  noOrders: 'Uw organisatie heeft nog niets besteld.',
  toTrainings: 'Bekijk de trainingen',
  order: {
    number: 'Bestelling',
    placedAt: 'Datum',
    what: 'Wat',
    amount: 'Bedrag met btw',
    state: 'Stand',
    invoices: 'Facturen',
  },
  due: (number: string, at: Date | null) => (at ? `${number}, te betalen voor ${day(at)}` : number),
  states: {
    open: 'Nog te betalen',
    paid: 'Betaald',
    on_invoice: 'Op factuur',
    lapsed: 'Verlopen',
    cancelled: 'Geannuleerd',
    undeliverable: 'Geld terug',
    refunded: 'Terugbetaald',
    ended: 'Afgezegd',
  } satisfies Record<OrderStatus, string>,

  attention: {
    nobody: (area: string, deadline: Date | null) =>
      deadline
        ? `Noem vóór ${day(deadline)} iemand op de licentie voor ${area}.`
        : `Noem iemand op de licentie voor ${area}.`,
    nobodyWhy:
      'Er staat nu niemand op met een geldig KOEK-certificaat die akkoord is. Tot dan geldt de licentie niet. Het gebied blijft van u.',
    waitingFor: (names: string) => `${names} kreeg een mail en heeft nog niet geantwoord.`,
    runsOut: (area: string, at: Date) => `Noem vóór ${day(at)} nog iemand op de licentie voor ${area}.`,
    runsOutWhy:
      'Het laatste certificaat op deze licentie loopt dan af. Zonder iemand met een geldig certificaat geldt de licentie niet.',
    unpaid: (area: string) => `Betaal de licentie voor ${area}, of geef akkoord op de factuur.`,
    unpaidWhy: (until: string) => `Wij houden het gebied tot ${until} voor u vast.`,
    toLicence: 'Naar de licentie',
    toOrder: 'Naar de bestelling',
  },

  apply: {
    title: 'Licentie aanvragen',
    lead: 'Een licentie geeft uw organisatie het recht om een jaar lang met KOEK te werken in een gebied.',
    step1: '1. Kies het gebied',
    step2: '2. Kies hoe en wanneer',
    search: 'Gemeente, wijk, buurt of postcode',
    searchHint: 'Een provincie, gemeente, wijk of buurt. Bijvoorbeeld Deventer, of WK015007.',
    searchDo: 'Zoek',
    other: 'Kies een ander gebied',
    choose: (name: string) => `Kies ${name}`,
    chosen: (name: string, kind: string) => `U vraagt een licentie aan voor ${name} (${kind}).`,
    chooseArea: 'Kies eerst een gebied.',
    endedTitle: (name: string) => `${name} bestaat niet meer.`,
    endedText: 'Kies het gebied waar het nu bij hoort.',
    kind: 'Gedeeld of exclusief',
    kindError: 'of u de licentie gedeeld of exclusief wilt',
    shared: 'Gedeeld',
    sharedHint: 'Andere organisaties kunnen hier ook een gedeelde licentie krijgen.',
    exclusive: 'Exclusief',
    exclusiveHint: 'Niemand anders krijgt hier, of in een deel hiervan, een licentie.',
    price: (net: number, vat: number, gross: number) =>
      `${euros(gross)} voor een jaar. Dat is ${euros(net)} en ${euros(vat)} btw (21%).`,
    noPrice: 'Hiervoor is nu geen prijs bekend. Neem contact met ons op.',
    takenTitle: 'Dit gebied is niet vrij.',
    sharedTaken: 'Gedeeld kan nu niet.',
    exclusiveTaken: 'Exclusief kan nu niet.',
    instead: 'Deze gebieden ernaast zijn vrij:',
    fromLater: 'Wilt u later beginnen, als de andere licentie voorbij is? Kies dan hieronder die dag.',
    start: 'De licentie gaat in op',
    startHint: 'Vandaag of later, hoogstens een jaar vooruit. De licentie duurt een jaar.',
    startError: 'Vul een datum in, zoals 14-06-2027.',
    pay: 'Hoe wilt u betalen?',
    payError: 'hoe u wilt betalen',
    invoice: 'Op factuur',
    invoiceHint:
      'U geeft op de volgende bladzijde akkoord. De licentie is dan meteen van u, en u betaalt binnen 30 dagen.',
    checkout: 'Nu betalen',
    checkoutHint: 'Met iDEAL | Wero of een kaart.',
    forWhom: (name: string) => `De licentie komt op naam van ${name}.`,
    submit: 'Houd dit gebied voor mij vast',
    submitHint: 'Wij houden het gebied een uur voor u vast. U betaalt nog niets.',
    held: 'Wij houden het gebied voor u vast. Rond de bestelling hieronder af.',
    after: 'Een licentie geldt zodra er iemand op staat met een geldig KOEK-certificaat. Die noemt u na het bestellen.',
  },

  contact: {
    title: 'Hoe bewoners u bereiken',
    lead: (where: string) =>
      `Dit staat voor iedereen op de openbare bladzijde van ${where}, en bij elk ander gebied waar u werkt. Wat u leeg laat, tonen wij niet.`,
    toPage: 'Bekijk de openbare bladzijde',
    email: 'E-mailadres voor bewoners',
    emailHint: 'Liever een adres van de organisatie dan van één persoon.',
    phone: 'Telefoonnummer voor bewoners',
    website: 'Site voor bewoners',
    websiteHint: 'Bijvoorbeeld https://www.voorbeeld.nl',
    publish: 'Toon dit op de openbare bladzijde',
    kept: 'De openbare bladzijde is aangepast.',
  },

  licence: {
    title: (areas: string) => `Licentie voor ${areas}`,
    sentence: {
      held: (until: string) => `Wij houden dit gebied tot ${until} voor u vast. De licentie is nog niet betaald.`,
      lapsed: 'Deze licentie is niet op tijd betaald. Het gebied is niet meer van u.',
      released: 'U heeft dit gebied losgelaten.',
      not_yet: (from: string) => `Deze licentie gaat in op ${from}.`,
      in_force: (until: string) => `Deze licentie geldt. U mag hier tot ${until} met KOEK werken.`,
      waiting_for_person:
        'Deze licentie is van u, maar geldt nu niet. Er staat niemand op met een geldig KOEK-certificaat die akkoord is.',
      ended: (on: string) => `Deze licentie is op ${on} afgelopen.`,
      refunded: 'Deze licentie is terugbetaald en geldt niet meer.',
      unpaid: 'De factuur is niet betaald. Daarom is deze licentie gestopt.',
      withdrawn: 'Deze licentie is ingetrokken en geldt niet meer.',
    },
    facts: 'Wat er in de licentie staat',
    number: 'Licentie',
    area: 'Gebied',
    right: 'Soort',
    term: 'Looptijd',
    holder: 'Organisatie',
    people: 'Wie er op staat',
    nobody: 'Nog niemand. Noem iemand met een KOEK-certificaat.',
    columns: { name: 'Naam', certificate: 'Certificaat', until: 'Geldig tot', answer: 'Antwoord', action: 'Doen' },
    agreed: (at: Date) => `Akkoord op ${day(at)}`,
    asked: (at: Date) => `Gevraagd op ${day(at)}, nog geen antwoord`,
    noCertificate: 'Nu geen geldig certificaat',
    noEnd: 'Zonder einddatum',
    remove: 'Haal van de licentie',
    removeQuestion: (name: string) => `${name} staat dan niet meer op deze licentie, en krijgt daarover een mail.`,
    removeConfirm: 'Haal deze naam eraf',
    removed: 'De naam is van de licentie gehaald.',
    name: 'Noem iemand op de licentie',
    nameLead:
      'De licentie geldt alleen als er iemand op staat met een geldig KOEK-certificaat. Wie u noemt, krijgt een mail en beslist zelf.',
    member: 'Uit uw organisatie',
    chooseMember: 'Kies een naam',
    noMember: 'In uw organisatie is nu niemand anders met een geldig KOEK-certificaat.',
    byEmail: 'Of iemand van buiten, met het e-mailadres',
    byEmailHint: 'Wij zeggen niet of dit adres bij ons bekend is.',
    nameDo: 'Stuur de vraag',
    nameWhom: 'Kies een naam of vul een e-mailadres in.',
    askedMember: 'De vraag is verstuurd. U krijgt een mail met het antwoord.',
    askedByEmail:
      'Hoort dit adres bij iemand met een geldig KOEK-certificaat, dan krijgt die persoon nu een mail. U hoort van ons zodra die akkoord is.',
    toOrder: 'Naar de bestelling',
    history: 'Wat er gebeurde',
    events: {
      requested: 'Licentie aangevraagd',
      granted: 'Betaald of akkoord op factuur',
      starts: 'Licentie gaat in',
      agreed: (name: string) => `${name} is akkoord`,
      ended: 'Licentie beëindigd',
      released: 'Gebied losgelaten',
    },
    check: 'Anderen kunnen dit nummer nakijken op',
  },

  mine: {
    title: 'Mijn licenties',
    lead: (asked: number, named: number) => {
      if (asked === 0 && named === 0) return 'U staat nu op geen enkele licentie.';
      const open = asked > 0 ? `${count(asked, 'vraag wacht', 'vragen wachten')} op uw antwoord.` : '';
      const on = named > 0 ? `U staat op ${count(named, 'licentie', 'licenties')}.` : '';
      return [open, on].filter(Boolean).join(' ');
    },
    none: 'Heeft u een KOEK-certificaat, dan kan een organisatie u vragen om op haar licentie te staan. U krijgt dan een mail.',
    toCertificates: 'Mijn certificaten',
    askedTitle: 'Wacht op uw antwoord',
    namedTitle: 'U staat op deze licenties',
    asks: (who: string, areas: string) => `${who} vraagt of u wilt staan op de licentie voor ${areas}.`,
    askedOn: (at: Date) => `Gevraagd op ${day(at)}`,
    agreedOn: (at: Date) => `U ging akkoord op ${day(at)}`,
    means:
      'Staat u erop, dan mag deze organisatie daar met KOEK werken zolang uw certificaat geldig is. Uw naam staat alleen op de openbare bladzijde als u dat bij uw certificaat heeft gekozen. U kunt altijd stoppen.',
    agree: 'Ik ga akkoord',
    decline: 'Nee, liever niet',
    stepBack: 'Stap van de licentie af',
    stepBackQuestion:
      'Uw naam gaat van deze licentie af. Staat er niemand anders op, dan geldt de licentie niet meer. De organisatie krijgt een mail.',
    stepBackConfirm: 'Ik stap eraf',
    agreed: 'U staat nu op de licentie. De organisatie krijgt een mail.',
    declined: 'Uw antwoord is doorgegeven. U staat niet op de licentie.',
    steppedBack: 'U staat niet meer op de licentie. De organisatie krijgt een mail.',
  },
} as const;
