import type { RefusalWords } from '#src/i18n/refusal-words.ts';
import { files } from '../files.ts';
import { euros, moment } from '../format.ts';

/** What a refusal of the module `learning` says. */
export const learning: RefusalWords['learning'] = {
  'learning.not_found': 'Deze bladzijde is er niet.',
  'learning.no_access': 'U heeft geen plaats in deze training.',
  'learning.only_administrator': 'Dit mag alleen de beheerder doen.',
  'learning.unknown_course': 'Deze training kennen wij niet.',
  'learning.no_trainer': 'Kies iemand die bij ons trainer is.',
  'learning.wrong_capacity': ({ most }) => `Kies een aantal plaatsen van 1 tot en met ${most}.`,
  'learning.ends_before_start': 'De bijeenkomst moet later eindigen dan zij begint.',
  'learning.closes_outside': ({ years }) => `Kies vandaag of een latere dag, hoogstens ${years} jaar vooruit.`,
  'learning.meeting_outside': ({ years }) => `Kies een dag en tijd die nog komen, hoogstens ${years} jaar vooruit.`,
  'learning.meeting_length': ({ least, mostHours }) =>
    `Een bijeenkomst duurt minstens ${least} minuten en hoogstens ${mostHours} uur.`,
  'learning.meeting_before_closing':
    'Dan kan iemand zich nog inschrijven. Kies een dag na de laatste dag van inschrijven.',
  'learning.no_meeting_now':
    'Er is nu geen bijeenkomst van uw groep. Inchecken kan van het begin tot het einde van een bijeenkomst.',
  'learning.wrong_code': 'Dit is niet de code van uw bijeenkomst. Kijk hem na, en vul de zes cijfers opnieuw in.',
  'learning.meeting_overlaps': 'Op die tijd is er al een bijeenkomst van deze groep.',
  'learning.trainer_is_busy': ({ startsAt, city }) =>
    `De trainer heeft dan al een bijeenkomst: ${moment(startsAt)} in ${city}. Kies een ander moment of een andere trainer.`,
  'learning.trainer_in_group': 'Deze persoon doet zelf mee in deze groep. Kies iemand anders.',
  'learning.meeting_began': 'Deze bijeenkomst is al begonnen of geweest. Er verandert niets meer aan.',
  'learning.meeting_is_off': 'Deze bijeenkomst is al afgezegd. Zet er een nieuwe bij.',
  'learning.only_meeting': 'Dit is de enige bijeenkomst van deze groep. Verzet haar, of zet er eerst een andere bij.',
  'learning.run_is_off': 'Deze groep gaat niet door. Er verandert niets meer aan.',
  'learning.run_is_over': 'Deze groep is klaar. Er verandert niets meer aan.',
  'learning.why_too_long': ({ most }) => `Dit is te lang. Gebruik niet meer dan ${most} tekens.`,
  'learning.other_back': ({ cents }) =>
    `Er is intussen iets veranderd: samen gaat nu ${euros(cents)} terug. Bekijk het nog eens voordat u beslist.`,
  'learning.stop_not_confirmed': 'Zet een vinkje als u zeker weet dat deze groep niet doorgaat.',
  'learning.nothing_changes': 'Zo is het nu al. Er verandert niets, en er gaat geen mail uit.',
  'learning.questions_skipped': ({ count }) =>
    count === 1
      ? 'U sloeg deze vraag over. Kies een antwoord.'
      : `U sloeg ${count} vragen over. Dit is de eerste. Kies een antwoord.`,
  'learning.unknown_answer': 'Kies een van de antwoorden.',
  'learning.choose_one': 'Kies een van de antwoorden. Daarna leest u waarom.',
  'learning.cards_skipped': ({ count }) =>
    count === 1
      ? 'Er ligt nog één kaart. Kies een stapel.'
      : `Er liggen nog ${count} kaarten. Dit is de eerste. Kies een stapel.`,
  'learning.not_this_step': 'Bij deze stap hoort dit niet. Ga verder bij wat u hier ziet.',
  'learning.talk_went_on': 'In een ander venster nam dit gesprek een andere weg. Ga verder bij wat u hier ziet.',
  'learning.round_is_over': 'In een ander venster begon u opnieuw. Ga verder bij wat u hier ziet.',
  'learning.practice_too_long': ({ most }) => `Dit is te lang. Gebruik niet meer dan ${most} tekens.`,
  'learning.question_withdrawn': 'Deze vraag is er niet meer. Ga verder met wat u hier ziet.',
  'learning.question_changed': 'Deze vraag is intussen herschreven. Lees haar nog eens en kies opnieuw.',
  'learning.recalled_elsewhere': 'U gaf in een ander venster al een antwoord. Dat blijft staan. Ga hier verder.',
  'learning.not_asked_now': 'Deze vraag is nu niet aan de beurt. Zij komt vanzelf terug.',
  'learning.text_too_long': ({ most }) => `Dit is te lang. Gebruik niet meer dan ${most} tekens.`,
  'learning.work_is_read':
    'U heeft dit werk al ingeleverd. De trainer leest het nu. Tot het antwoord er is, kunt u er niets aan veranderen.',
  'learning.work_is_approved': 'Dit werk is goedgekeurd. U hoeft er niets meer aan te doen.',
  'learning.not_approved': 'Dit werk is nog niet goedgekeurd. Daarna kunt u het in uw dossier zetten.',
  'learning.nobody_reads': 'Bij deze lessen hoort geen trainer die uw werk leest. Bewaar het in uw dossier.',
  'learning.nothing_to_hand_in': 'Er staat nog niets. Schrijf uw werk op of voeg een bestand toe.',
  'learning.text_needed': 'Schrijf uw werk op in het tekstvak.',
  'learning.bsn_inside':
    'In de tekst staat een burgerservicenummer. Haal het weg. Is het een ander nummer? Druk dan op de knop die dat zegt.',
  'learning.bsn_in_file': ({ names }) =>
    `Er staat een burgerservicenummer in ${names.join(' en in ')}. Haal het bestand weg en voeg het toe zonder het nummer. Is het een ander nummer? Zet dan een vinkje en lever opnieuw in.`,
  'learning.file_unreadable': ({ name }) =>
    `Wij kunnen ${name} niet lezen. Haal het bestand weg, sla het opnieuw op als PDF en voeg het nog eens toe.`,
  'learning.file_needed': 'Voeg eerst een bestand toe.',
  'learning.not_confirmed': 'Zet een vinkje als u zeker weet dat u dit wilt inleveren.',
  'learning.no_files_here': 'Bij deze opdracht horen geen bestanden.',
  'learning.no_text_here': 'Bij deze opdracht hoort geen tekst. Voeg een bestand toe.',
  'learning.choose_file': 'Kies eerst een bestand.',
  'learning.too_many_files': ({ most }) => `Bij één opdracht passen ${most} bestanden. Haal er eerst een weg.`,
  'learning.room_is_full': ({ mostMegabytes }) =>
    `U heeft samen al ${mostMegabytes} MB aan bestanden. Haal er eerst een weg.`,
  'learning.file_refused': ({ fault }) => files.refused[fault],
  'learning.own_work': 'U kunt geen antwoord geven op uw eigen werk.',
  'learning.older_version': 'Er is een nieuwere versie van dit werk. Geef daar uw antwoord op.',
  'learning.already_answered': 'U gaf al antwoord op dit werk. Dat antwoord blijft staan.',
  'learning.strength_needed': 'Schrijf op wat er sterk is aan dit werk.',
  'learning.next_step_needed': 'Schrijf op wat de volgende stap is.',
  'learning.feedback_too_long': ({ most }) => `Dit is te lang. Gebruik niet meer dan ${most} tekens.`,
  'learning.meeting_not_started': 'De bijeenkomst is nog niet begonnen. Daarna kunt u opschrijven wie er waren.',
  'learning.unknown_presence': 'Kies bij iedereen: niet, half of helemaal aanwezig.',
  'learning.not_in_group': 'Deze persoon hoort niet bij de groep.',
  'learning.presence_missing': 'Kies ook of deze persoon er was.',
  'learning.minutes_outside': ({ most }) => `Vul een heel aantal minuten in, van 1 tot en met ${most}.`,
  'learning.note_too_long': ({ most }) => `Dit is te lang. Gebruik niet meer dan ${most} tekens.`,
  'learning.attendance_changed':
    'Daarna is er nog iets opgeschreven. Kijk eerst wat er nu staat, en maak dan het laatste ongedaan.',
  'learning.message_is_empty': 'Schrijf eerst uw bericht.',
  'learning.message_too_long': ({ most }) => `Dit is te lang. Gebruik niet meer dan ${most} tekens.`,
  'learning.nobody_to_write_to': 'Er zit nog niemand in deze groep. Er is niemand om aan te schrijven.',
  'learning.only_the_product': 'Een training is af als alle onderdelen af zijn. Dat doet niemand met de hand.',
};
