import type { RefusalWords } from '#src/i18n/refusal-words.ts';

/** What a refusal of the module `areas` says. */
export const areas: RefusalWords['areas'] = {
  'areas.not_yours': 'Alleen een beheerder kan gebieden veranderen.',
  'areas.bad_table': ({ code }) => `De tabel klopt niet bij gebied ${code}. Er is niets veranderd.`,
  'areas.older_edition': 'Deze tabel is ouder dan die er al staat. Er is niets veranderd.',
  'areas.not_whole': ({ kind, ended, all }) =>
    `In dit bestand ontbreken ${ended} van de ${all} gebieden van de soort ${kind}. Dat is geen hele indeling. Er is niets veranderd.`,
  'areas.ends_into_nothing': ({ code }) =>
    `${code} staat niet in het bestand, en niemand zegt waar het bij hoort. Geef dat op. Er is niets veranderd.`,
  'areas.no_province': ({ code }) =>
    `${code} is nieuw, en het bestand zegt niet in welke provincie het ligt. Er is niets veranderd.`,
  'areas.no_plan': 'Deze herindeling staat niet gepland.',
  'areas.reason_needed': ({ most }) => `Schrijf op waarom u dit bevestigt, in hoogstens ${most} tekens.`,
  'areas.unknown': 'Dit gebied kennen wij niet. Zoek op de naam van een gemeente, wijk of buurt.',
};
