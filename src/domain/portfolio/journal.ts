/** What this module writes in the journal: of each verb the kind of its subject, and its facts. */
export type PortfolioJournal = {
  'portfolio.add_evidence': { subject: 'evidence'; facts: { kind: string; file: boolean } };
  'portfolio.edit_evidence': { subject: 'evidence'; facts: { kind: string; file: 'keep' | 'drop' | 'new' } };
  'portfolio.remove_evidence': { subject: 'evidence' };
};
