/** What this module writes in the journal: of each verb the kind of its subject, and its facts. */
export type AreasJournal = {
  'areas.confirm_succession': { subject: 'area'; facts: { newCode: string; date: string } };
  'areas.import_edition': { subject: 'areas'; facts: { areas: number; successions: number } };
  'areas.import_postcodes': { subject: 'areas'; facts: { rows: number } };
  'areas.stop_import': { subject: 'areas'; facts: { pairs: number } };
};
