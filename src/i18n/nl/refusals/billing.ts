import type { RefusalWords } from '#src/i18n/refusal-words.ts';
import { day, euros, time } from '../format.ts';

/** What a refusal of the module `billing` says. */
export const billing: RefusalWords['billing'] = {
  'billing.no_order': 'Deze bestelling is er niet.',
  'billing.no_invoice': 'Deze factuur is er niet.',
  'billing.no_price': 'Hiervoor is nu geen prijs bekend. Bel of mail ons, dan helpen wij u verder.',
  'billing.not_yours': 'U kunt alleen bestellen voor uzelf, of voor een organisatie waarvoor u bestelt.',
  'billing.no_lines': 'Er staat niets in deze bestelling.',
  'billing.invoice_needs_organisation': 'Op factuur betalen kan alleen voor een organisatie waarvoor u bestelt.',
  'billing.left_unpaid':
    'Een eerdere licentie van uw organisatie is gestopt, omdat de factuur niet is betaald. Kies daarom voor meteen betalen. Klopt dit niet? Neem dan contact met ons op.',
  'billing.organisation_differs':
    'Dit staat al in een andere bestelling. Rond die af of annuleer hem, dan kunt u opnieuw bestellen.',
  'billing.address_missing': 'Vul eerst in op welke naam en welk adres de factuur komt.',
  'billing.not_open': 'Deze bestelling staat niet meer open. Hieronder leest u hoe het ermee staat.',
  'billing.lapsed':
    'De tijd om te betalen is voorbij en wij hebben de bestelling losgelaten. Is er nog plaats, dan kunt u opnieuw bestellen.',
  'billing.held_too_long': ({ until }) =>
    `De tijd om te betalen is voorbij. Om ${time(until)} laten wij uw bestelling los. Is er daarna nog plaats, dan kunt u opnieuw bestellen.`,
  'billing.pay_by_other': 'Deze bestelling wordt op een andere manier betaald.',
  'billing.administrators_only': 'Dit kan alleen een beheerder.',
  'billing.system_only': 'Dit doet Klimroute zelf.',
  'billing.not_delivered': 'Deze bestelling is niet geleverd, dus er is niets terug te geven.',
  'billing.already_refunded': 'Deze bestelling is al teruggegeven.',
  'billing.organisations_do_not_withdraw':
    'Herroepen kan alleen wie voor zichzelf kocht. U kunt de plaats wel afzeggen.',
  'billing.withdrawal_over': ({ end }) =>
    `De bedenktijd is voorbij; die duurde tot en met ${day(new Date(end.getTime() - 1))}. U kunt de plaats nog wel afzeggen.`,
  'billing.no_such_order_and_mail':
    'Wij vinden geen bestelling met dit nummer en dit mailadres. Het nummer begint met K en staat in onze mail over de bestelling.',
  'billing.used_up': 'Hier is al mee begonnen. Herroepen kan niet meer.',
  'billing.other_terms': 'Onze voorwaarden zijn net veranderd. Lees ze nog eens, en bestel dan opnieuw.',
  'billing.cannot_cancel': 'Afzeggen kan hier niet meer. Neem contact met ons op, dan kijken wij wat er nog kan.',
  'billing.other_back': ({ backCents }) =>
    `U krijgt nu een ander bedrag terug dan u zag: ${euros(backCents)}. Kijk of u dat wilt.`,
  'billing.cannot_move': 'Verplaatsen kan hier niet meer. Neem contact met ons op, dan kijken wij wat er nog kan.',
  'billing.other_course': 'Kies een datum van dezelfde training.',
  'billing.start_at_once_needed':
    'De eerste bijeenkomst valt in uw bedenktijd. Zet een vinkje als u meteen wilt beginnen, of kies een latere datum.',
  'billing.nothing_owed': 'Van deze bestelling staat geen bedrag meer open.',
  'billing.other_amount': ({ owedCents }) => `Er staat ${euros(owedCents)} open. Vul dat bedrag in.`,
  'billing.bank_reference_used': 'Dit kenmerk hoort al bij een andere betaling.',
  'billing.price_in_the_past': 'Een prijs kan niet met terugwerkende kracht ingaan.',
  'billing.price_too_far': ({ years }) => `Een prijs zet u hoogstens ${years} jaar vooruit. Kies een eerdere dag.`,
  'billing.price_set_already': 'Vanaf dat moment geldt al een andere prijs. Kies een ander moment.',
  'billing.unknown_product': 'Dit verkopen wij niet.',
  'billing.licence_is_taxed': 'Over een licentie is btw verschuldigd.',
  'billing.price_out_of_range': 'Vul een bedrag in van 0,50 tot 100.000 euro.',
  'billing.provider_silent':
    'De betaaldienst antwoordt nu niet. Uw bestelling blijft staan. Probeer het over een minuut opnieuw.',
  'billing.no_longer_there': 'Wat u bestelt, is er niet meer. Er is niets in rekening gebracht.',
};
