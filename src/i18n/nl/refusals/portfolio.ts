import type { RefusalWords } from '#src/i18n/refusal-words.ts';
import { files } from '../files.ts';

/** What a refusal of the module `portfolio` says. */
export const portfolio: RefusalWords['portfolio'] = {
  'portfolio.evidence_not_found': 'Dit bewijsstuk staat niet in uw dossier.',
  'portfolio.sign_in_for_dossier': 'Log in om in uw dossier te schrijven.',
  'portfolio.nothing_to_read': 'Schrijf een tekst of kies een bestand. Een van de twee is genoeg.',
  'portfolio.summary_needed':
    'Schrijf in een paar zinnen op wat er in de opname te horen is. Zo kan iedereen het volgen.',
  'portfolio.dossier_full': ({ most }) => `Uw dossier heeft al ${most} bewijsstukken. Haal er eerst een weg.`,
  'portfolio.unknown_kind': 'Kies wat voor bewijsstuk dit is.',
  'portfolio.unknown_competence': 'Kies competenties uit de lijst.',
  'portfolio.reflection_not_found': 'Deze bladzijde is er niet.',
  'portfolio.sign_in_for_draft': 'Log in om dit als concept te bewaren.',
  'portfolio.draft_too_long': ({ most }) => `Dit is te lang. Gebruik niet meer dan ${most} tekens.`,
  'portfolio.sign_in_for_plan': 'Log in om in uw klimplan te schrijven.',
  'portfolio.plan_part_not_found': 'Deze bladzijde van het klimplan is er niet.',
  'portfolio.plan_version_not_found': 'Deze eerdere versie is er niet meer.',
  'portfolio.plan_text_too_long': ({ most }) =>
    `Dit is te lang. Gebruik niet meer dan ${most} tekens. Uw tekst staat er nog.`,
  'portfolio.plan_day_unknown': 'Kies een dag die bestaat.',
  'portfolio.plan_changed': 'Uw stappen zijn intussen veranderd. Kijk nog eens, en kies dan opnieuw.',
  'portfolio.reflection_too_long': ({ most }) => `Dit is te lang. Gebruik niet meer dan ${most} tekens.`,
  'portfolio.file_refused': ({ fault }) => files.refused[fault],
  'portfolio.file_unreadable': ({ title }) =>
    `Wij kunnen het bestand bij ‘${title}’ niet lezen. Maak het opnieuw en kies het bij dat stuk.`,
};
