import type { Faults } from './faults.ts';
import type { SandboxSettings } from './settings.ts';
import type { Store } from './store.ts';

/** What every part of the sandbox stands on. */
export type World = {
  store: Store;
  settings: SandboxSettings;
  /** Where the payer's browser finds us. */
  origin: string;
  now: () => Date;
  /** An id nobody has yet, behind the prefix of its kind. */
  newId: (prefix: string) => string;
  faults: Faults;
  /** Asks the sender to look for something to deliver. */
  nudge: () => void;
};
