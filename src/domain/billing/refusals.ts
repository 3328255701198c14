import { Refusal } from '#domain/refusal.ts';
import { day, euros, time } from '#src/i18n/nl/format.ts';

export const refusals = {
  noOrder: () => new Refusal('not_found', 'Deze bestelling is er niet.'),
  noInvoice: () => new Refusal('not_found', 'Deze factuur is er niet.'),
  noPrice: () => new Refusal('conflict', 'Hiervoor is nu geen prijs bekend. Bel of mail ons, dan helpen wij u verder.'),
  notYours: () =>
    new Refusal('not_allowed', 'U kunt alleen bestellen voor uzelf, of voor een organisatie waarvoor u bestelt.'),
  noLines: () => new Refusal('invalid', 'Er staat niets in deze bestelling.'),
  invoiceNeedsOrganisation: () =>
    new Refusal('not_allowed', 'Op factuur betalen kan alleen voor een organisatie waarvoor u bestelt.'),
  leftUnpaid: () =>
    new Refusal(
      'conflict',
      'Een eerdere licentie van uw organisatie is gestopt, omdat de factuur niet is betaald. Kies daarom voor meteen betalen. Klopt dit niet? Neem dan contact met ons op.',
      'payBy',
    ),
  organisationDiffers: () =>
    new Refusal(
      'conflict',
      'Dit staat al in een andere bestelling. Rond die af of annuleer hem, dan kunt u opnieuw bestellen.',
    ),
  addressMissing: () => new Refusal('invalid', 'Vul eerst in op welke naam en welk adres de factuur komt.', 'name'),
  notOpen: () =>
    new Refusal('conflict', 'Deze bestelling staat niet meer open. Hieronder leest u hoe het ermee staat.'),
  lapsed: () =>
    new Refusal(
      'gone',
      'De tijd om te betalen is voorbij en wij hebben de bestelling losgelaten. Is er nog plaats, dan kunt u opnieuw bestellen.',
    ),
  heldTooLong: (until: Date) =>
    new Refusal(
      'gone',
      `De tijd om te betalen is voorbij. Om ${time(until)} laten wij uw bestelling los. Is er daarna nog plaats, dan kunt u opnieuw bestellen.`,
    ),
  payByOther: () => new Refusal('conflict', 'Deze bestelling wordt op een andere manier betaald.'),
  administratorsOnly: () => new Refusal('not_allowed', 'Dit kan alleen een beheerder.'),
  systemOnly: () => new Refusal('not_allowed', 'Dit doet Klimroute zelf.'),
  notDelivered: () => new Refusal('conflict', 'Deze bestelling is niet geleverd, dus er is niets terug te geven.'),
  alreadyRefunded: () => new Refusal('conflict', 'Deze bestelling is al teruggegeven.'),
  organisationsDoNotWithdraw: () =>
    new Refusal('not_allowed', 'Herroepen kan alleen wie voor zichzelf kocht. U kunt de plaats wel afzeggen.'),
  withdrawalOver: (end: Date) =>
    new Refusal(
      'gone',
      `De bedenktijd is voorbij; die duurde tot en met ${day(new Date(end.getTime() - 1))}. U kunt de plaats nog wel afzeggen.`,
    ),
  noSuchOrderAndMail: () =>
    new Refusal(
      'invalid',
      'Wij vinden geen bestelling met dit nummer en dit mailadres. Het nummer begint met K en staat in onze mail over de bestelling.',
      'number',
    ),
  usedUp: () => new Refusal('conflict', 'Hier is al mee begonnen. Herroepen kan niet meer.'),
  otherTerms: () =>
    new Refusal('conflict', 'Onze voorwaarden zijn net veranderd. Lees ze nog eens, en bestel dan opnieuw.', 'terms'),
  cannotCancel: () =>
    new Refusal('gone', 'Afzeggen kan hier niet meer. Neem contact met ons op, dan kijken wij wat er nog kan.'),
  otherBack: (cents: number) =>
    new Refusal('conflict', `U krijgt nu een ander bedrag terug dan u zag: ${euros(cents)}. Kijk of u dat wilt.`),
  cannotMove: () =>
    new Refusal('gone', 'Verplaatsen kan hier niet meer. Neem contact met ons op, dan kijken wij wat er nog kan.'),
  otherCourse: () => new Refusal('invalid', 'Kies een datum van dezelfde training.', 'runId'),
  startAtOnceNeeded: () =>
    new Refusal(
      'invalid',
      'De eerste bijeenkomst valt in uw bedenktijd. Zet een vinkje als u meteen wilt beginnen, of kies een latere datum.',
      'startAtOnce',
    ),
  nothingOwed: () => new Refusal('conflict', 'Van deze bestelling staat geen bedrag meer open.'),
  otherAmount: (owed: string) => new Refusal('invalid', `Er staat ${owed} open. Vul dat bedrag in.`, 'amount'),
  bankReferenceUsed: () => new Refusal('conflict', 'Dit kenmerk hoort al bij een andere betaling.', 'reference'),
  priceInThePast: () => new Refusal('invalid', 'Een prijs kan niet met terugwerkende kracht ingaan.', 'fromAt'),
  priceTooFar: (years: number) =>
    new Refusal('invalid', `Een prijs zet u hoogstens ${years} jaar vooruit. Kies een eerdere dag.`, 'fromAt'),
  priceSetAlready: () =>
    new Refusal('conflict', 'Vanaf dat moment geldt al een andere prijs. Kies een ander moment.', 'fromAt'),
  unknownProduct: () => new Refusal('not_found', 'Dit verkopen wij niet.'),
  licenceIsTaxed: () => new Refusal('invalid', 'Over een licentie is btw verschuldigd.', 'vat'),
  priceOutOfRange: () => new Refusal('invalid', 'Vul een bedrag in van 0,50 tot 100.000 euro.', 'amount'),
  providerSilent: () =>
    new Refusal(
      'conflict',
      'De betaaldienst antwoordt nu niet. Uw bestelling blijft staan. Probeer het over een minuut opnieuw.',
    ),
};
