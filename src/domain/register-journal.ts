/** What reading the register back writes in the journal: the lines that the database lacked, what was done again, and what an administrator must look at. */
export type RegisterJournal = {
  'register.read_back': { subject: 'register'; facts: { from: number; to: number; done: number; alarms: number } };
};
