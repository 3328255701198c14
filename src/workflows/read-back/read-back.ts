import { type RegisterEntry, registerEntriesAfter, registerHead, takeInRegisterEntries } from '#db/register.ts';
import { type AlarmToRaise, raiseAlarm, recordSweep, sweptUntil } from '#domain/billing/index.ts';
import { readBackStanding } from '#domain/certification/index.ts';
import { change } from '#domain/change.ts';
import type { Ctx, Tx } from '#domain/context.ts';
import { type EndToReadBack, readBackEnd } from '#domain/licensing/index.ts';
import { alarmOf, factsOf, skippedNumbers } from './lost.ts';

export type ReadBack = {
  /** Lines that the file had and the database lacked. */
  readonly lines: number;
  /** Withdrawals, suspensions, liftings and ends that were done again. */
  readonly done: number;
  /** What an administrator must look at. */
  readonly alarms: readonly AlarmToRaise[];
};

/** The file tells another history than the database: they are of two installations, or one of them went on without the other. */
export class RegisterOfAnother extends Error {
  constructor(line: number) {
    super(
      `Line ${line} of the register file is not line ${line} of this database. Put the register that belongs to it in place, or move the file away: then it is written anew from this database.`,
    );
    this.name = 'RegisterOfAnother';
  }
}

/**
 * Brings a database that an older backup replaced up to the register: what was withdrawn, set aside or ended since is so again, numbers go on after the
 * highest that was issued, and what the database cannot know becomes an alarm. One transaction; where nothing is missing it does nothing. `file` holds
 * every line of the register. Throws `RegisterOfAnother` where the two do not belong together.
 */
export function readBack(ctx: Ctx, file: readonly RegisterEntry[]): ReadBack {
  const head = registerHead(ctx.db);
  requireSameHistory(registerEntriesAfter(ctx.db, 0, file.length), file);
  const missing = file.slice(head);
  if (missing.length === 0) return { lines: 0, done: 0, alarms: [] };
  return change(ctx, (tx) => {
    takeInRegisterEntries(tx.db, missing);
    const done = missing.filter((entry) => doAgain(tx, entry)).length;
    const alarms = [...missing.flatMap((entry) => alarmOf(tx, entry) ?? []), ...skippedNumbers(tx, missing)];
    for (const alarm of alarms) raiseAlarm(tx, alarm);
    listenBack(tx, missing);
    const facts = { from: head + 1, to: file.length, done, alarms: alarms.length };
    tx.journal({ verb: 'register.read_back', subject: ['register', String(file.length)], facts });
    return { lines: missing.length, done, alarms };
  });
}

function requireSameHistory(mine: readonly RegisterEntry[], file: readonly RegisterEntry[]): void {
  const differs = mine.findIndex((entry, index) => {
    const other = file[index];
    return entry.kind !== other?.kind || entry.subject !== other.subject || entry.at !== other.at;
  });
  if (differs !== -1) throw new RegisterOfAnother(differs + 1);
}

/** Whether the line made this database different. Numbers are held by the lines themselves. */
function doAgain(tx: Tx, entry: RegisterEntry): boolean {
  const facts = factsOf(entry);
  const at = new Date(entry.at);
  if (entry.kind === 'licence_ended') {
    const { outcome, reason } = facts as { outcome: EndToReadBack['outcome']; reason: EndToReadBack['reason'] };
    return readBackEnd(tx, { licenceId: entry.subject, outcome, at, reason }) === 'read_back';
  }
  const byId = String(facts.by);
  const reasonCode = String(facts.reason);
  if (entry.kind === 'credential_withdrawn') {
    const withdrawn = { what: 'withdrawn', credentialId: entry.subject, at, byId, reasonCode } as const;
    return readBackStanding(tx, withdrawn) === 'read_back';
  }
  const suspension = { suspensionId: entry.subject, credentialId: String(facts.credential), at, byId };
  if (entry.kind === 'credential_suspended')
    return readBackStanding(tx, { what: 'suspended', ...suspension, reasonCode }) === 'read_back';
  if (entry.kind === 'credential_lifted')
    return readBackStanding(tx, { what: 'lifted', ...suspension }) === 'read_back';
  return false;
}

/** A database from before the first payment never asked the provider for its events: now it does, from the first payment that it lacks. */
function listenBack(tx: Tx, missing: readonly RegisterEntry[]): void {
  const paid = missing.find((entry) => entry.kind === 'order_paid');
  if (paid && !sweptUntil(tx)) recordSweep(tx, { sweptAt: new Date(paid.at) });
}
