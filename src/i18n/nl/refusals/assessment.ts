import type { CriterionFault, Ground, NamePlace } from '#domain/assessment/index.ts';
import type { RefusalWords } from '#src/i18n/refusal-words.ts';
import { day } from '../format.ts';
import { missingInWords } from '../missing-evidence.ts';

const PLACES = { title: 'in de titel', text: 'in de tekst', file: 'in het bestand' } as const;
const WHOSE = { own: '', organisation: ' (uw organisatie)', trainer: ' (uw trainer)' } as const;
const LACKS: Readonly<Record<CriterionFault['lacks'], string>> = {
  level: 'kies een niveau',
  reason: 'schrijf waarom',
  place: 'noem een regel of bladzijde, zoals ‘regel 17’',
};
const TIES: Readonly<Record<Ground, string>> = {
  candidate: 'het gaat over uzelf',
  trained: 'u heeft deze kandidaat opgeleid',
  same_organisation: 'u en de kandidaat horen bij dezelfde organisatie',
  declared: 'u heeft gezegd dat u deze kandidaat kent',
  judged_earlier: 'u heeft deze kandidaat eerder beoordeeld',
  decided: 'u nam het besluit waar dit bezwaar over gaat',
  seated: 'u beoordeelt of beoordeelde deze zaak',
  administrator: 'u bent ook beheerder en kunt zien wie de kandidaat is',
  officer: 'u bent ook certificeerder en kunt zien wie de kandidaat is',
};
const placesInWords = (places: readonly NamePlace[]) =>
  places.map(({ title, place, whose }) => `‘${title}’, ${PLACES[place]}${whose ? WHOSE[whose] : ''}`).join('; ');

/** What a refusal of the module `assessment` says. */
export const assessment: RefusalWords['assessment'] = {
  'assessment.no_such_case': 'Deze certificering is er niet.',
  'assessment.sign_in_to_apply': 'Log in om certificering aan te vragen.',
  'assessment.confirm_email_first': 'Bevestig eerst uw e-mailadres. Daarheen sturen wij het besluit.',
  'assessment.already_running': 'U heeft al een aanvraag of bezwaar lopen. Een nieuwe aanvraag kan als die klaar is.',
  'assessment.equivalence_needed': ({ shortest, conductAccepted }) =>
    `U heeft nog niet beide trainingen bij ons afgerond. Schrijf in minstens ${shortest} tekens waar en hoe u hetzelfde leerde.${conductAccepted ? '' : ' Zet ook een vinkje bij de gedragscode.'}`,
  'assessment.conduct_needed': 'Lees de gedragscode en zet een vinkje als u zich eraan houdt.',
  'assessment.piece_not_yours': 'Kies bewijsstukken uit uw eigen dossier.',
  'assessment.not_complete': ({ missing }) =>
    `Uw bewijs is nog niet compleet. Er mist: ${missing.map(missingInWords).join('; ')}.`,
  'assessment.own_name_inside': ({ places }) =>
    `Een naam of adres van u, uw organisatie of uw trainer staat in: ${placesInWords(places)}. Haal die weg, want beoordelaars weten niet van wie het werk is.`,
  'assessment.surname_inside': ({ places }) =>
    `Er staat een woord dat een naam van u, uw organisatie of uw trainer kan zijn in: ${placesInWords(places)}. Gaat het daarover? Haal het dan weg. Is het een gewoon woord of iets anders? Zet dan een vinkje en vraag opnieuw aan.`,
  'assessment.bsn_inside': ({ places }) =>
    `Er staat een burgerservicenummer in: ${placesInWords(places)}. Haal het weg. Is het een ander nummer? Zet dan een vinkje en vraag opnieuw aan.`,
  'assessment.bsn_in_equivalence':
    'In uw tekst staat een burgerservicenummer. Haal het weg. Is het een ander nummer? Zet dan een vinkje en vraag opnieuw aan.',
  'assessment.case_over': 'Deze zaak is gesloten. U hoeft er niets meer aan te doen.',
  'assessment.already_final': 'Uw oordeel is al definitief. Het verandert niet meer.',
  'assessment.changed_since':
    'Uw oordeel is intussen in een ander venster veranderd. Lees het nog eens over en maak het dan definitief.',
  'assessment.one_mark_each': 'U heeft deze kandidaat al beoordeeld. Het tweede oordeel komt van iemand anders.',
  'assessment.unknown_criterion': 'Dit criterium staat niet in het kader.',
  'assessment.unknown_level': 'Kies een van de vier niveaus.',
  'assessment.reason_too_long': ({ title, most }) =>
    `Uw reden bij ‘${title}’ is te lang. Gebruik niet meer dan ${most} tekens.`,
  'assessment.unknown_piece': 'Dit bewijsstuk hoort niet bij deze zaak.',
  'assessment.not_yet_complete': ({ faults }) =>
    `Uw oordeel is nog niet af. ${faults.map((fault) => `${fault.title}: ${LACKS[fault.lacks]}`).join('; ')}.`,
  'assessment.tied_assessor': ({ ground }) =>
    `U kunt deze zaak niet beoordelen, want ${TIES[ground]}. Geef de zaak terug.`,
  'assessment.tied_officer': ({ ground }) =>
    `U kunt hierover niet besluiten, want ${TIES[ground]}. Een andere certificeerder doet dit.`,
  'assessment.only_officers_decide': 'Alleen een certificeerder besluit.',
  'assessment.not_ready': 'Nog niet alle oordelen zijn binnen. Daarna kunt u besluiten.',
  'assessment.already_decided': 'Over deze zaak is al besloten.',
  'assessment.reasons_too_short': ({ shortest }) => `Schrijf in minstens ${shortest} tekens waarom u zo besluit.`,
  'assessment.deviation_needed': ({ shortest }) =>
    `De oordelen wijzen op ‘geslaagd’. Schrijf in minstens ${shortest} tekens waarom u ze niet volgt. De kandidaat leest dat.`,
  'assessment.advice_says_no':
    'De oordelen wijzen op ‘nog niet geslaagd’. Een certificeerder alleen kan dat niet anders maken.',
  'assessment.extension_too_soon': ({ dueAt }) =>
    `Kies een dag na de termijn die er al is (vóór ${day(dueAt)}) en na vandaag.`,
  'assessment.extension_too_far': ({ days }) =>
    `Geef niet meer dan ${days} dagen vanaf nu. Vraag anders iemand anders.`,
  'assessment.extension_reason_too_short': ({ shortest }) =>
    `Schrijf in minstens ${shortest} tekens waarom u meer tijd geeft.`,
  'assessment.not_waiting_long':
    'Dit kan alleen als wij binnen tien weken niemand vonden. Voor uw zaak is dat nu niet zo.',
  'assessment.nobody_free': ({ assessors, officers }) =>
    `Er zijn twee beoordelaars en een certificeerder nodig die u niet kennen. Nu vrij: ${assessors} en ${officers}. Zet een vinkje als u toch aanvraagt en dus misschien lang wacht.`,
  'assessment.identity_not_seen':
    'Het identiteitsbewijs van de kandidaat is nog niet gezien. Leg dat eerst vast; daarna kan de kandidaat slagen.',
  'assessment.same_name': 'Deze naam staat er al.',
  'assessment.correction_reason_too_short': ({ shortest }) =>
    `Schrijf in minstens ${shortest} tekens waarom u de naam verandert.`,
  'assessment.name_changed_since': ({ name }) =>
    `De naam is intussen verbeterd. Er staat nu: ${name}. Vergelijk het document daarmee.`,
  'assessment.nothing_to_appeal': 'Bezwaar kan alleen tegen een besluit waarin u nog niet geslaagd bent.',
  'assessment.appeal_once': 'Dit is al een besluit op bezwaar. Daartegen kunt u bij ons niet nog eens bezwaar maken.',
  'assessment.already_appealed': 'U heeft al bezwaar gemaakt tegen dit besluit. Dat kan één keer.',
  'assessment.appeal_too_late': ({ until }) =>
    `Bezwaar maken kon tot ${day(until)}. Die termijn is voorbij. U kunt wel opnieuw aanvragen.`,
  'assessment.appeal_reasons_too_short': ({ shortest }) =>
    `Schrijf in minstens ${shortest} tekens wat er volgens u niet klopt aan het besluit.`,
  'assessment.appeal_over': 'Dit bezwaar loopt niet meer. U hoeft niets meer te doen.',
  'assessment.only_the_product': 'Dit gaat vanzelf, na de betaling.',
};
