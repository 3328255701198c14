import type { AreasJournal } from './areas/journal.ts';
import type { AssessmentJournal } from './assessment/journal.ts';
import type { BillingJournal } from './billing/journal.ts';
import type { CertificationJournal } from './certification/journal.ts';
import type { IdentityJournal } from './identity/journal.ts';
import type { LearningJournal } from './learning/journal.ts';
import type { LicensingJournal } from './licensing/journal.ts';
import type { PortfolioJournal } from './portfolio/journal.ts';
import type { RegisterJournal } from './register-journal.ts';
import type { RegistrationJournal } from './registration/journal.ts';

type Journal = AreasJournal &
  AssessmentJournal &
  BillingJournal &
  CertificationJournal &
  IdentityJournal &
  LearningJournal &
  LicensingJournal &
  PortfolioJournal &
  RegisterJournal &
  RegistrationJournal;

/** Everything that the journal can say was done: `module.verb_noun`. */
export type JournalVerb = keyof Journal;
export type SubjectKind = Journal[JournalVerb]['subject'];

type FactsOf<V extends JournalVerb> = Journal[V] extends { facts: infer Facts }
  ? { readonly facts: Readonly<Facts> }
  : { readonly facts?: never };
export type JournalLineOf<V extends JournalVerb> = FactsOf<V> & {
  readonly verb: V;
  readonly subject: readonly [kind: Journal[V]['subject'], id: string];
};

/** One line for the journal: ids and codes only, no text that a person wrote or is called by. */
export type JournalLine = { [V in JournalVerb]: JournalLineOf<V> }[JournalVerb];

type NameOf<Facts> = Facts extends unknown ? keyof Facts : never;
/** The name of every fact that a line can have. */
export type FactName = { [V in JournalVerb]: Journal[V] extends { facts: infer F } ? NameOf<F> : never }[JournalVerb];
