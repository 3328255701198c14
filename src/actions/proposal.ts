import { readDay } from '#domain/calendar.ts';
import type { RunChange } from '#src/workflows/running/run-change.ts';
import { exactInstant } from './fields.ts';

/** What is asked to change in a run, as it stands in an address: shown first, done after. */
export type Proposal = Readonly<Record<(typeof PARTS)[number], string>>;

/** Each with the name that it has in an address. */
const NAMES = {
  /** `2` once it was looked through: all is filled in. */
  step: 'stap',
  kind: 'wat',
  meetingId: 'bijeenkomst',
  day: 'dag',
  startsAt: 'van',
  endsAt: 'tot',
  topic: 'onderwerp',
  trainerId: 'trainer',
  why: 'waarom',
  /** What goes back in all, in cents, as it was shown. */
  total: 'terug',
} as const;
const PARTS = Object.keys(NAMES) as (keyof typeof NAMES)[];

export function readProposal(address: URLSearchParams): Proposal {
  return Object.fromEntries(PARTS.map((part) => [part, address.get(NAMES[part]) ?? ''])) as Proposal;
}

/** The form that was refused, by its action: which change it asked for. */
const ASKED_BY: Readonly<Record<string, string>> = {
  'learning.proposeMove': 'verzetten',
  'learning.proposeMeeting': 'erbij',
  'learning.proposeCancellation': 'afzeggen',
  'learning.proposeTrainer': 'trainer',
  'learning.proposeStop': 'vervallen',
};

/** The proposal that a page shows: of the form that came back, else of its address. */
export function shownProposal(
  address: URLSearchParams,
  sent: { readonly action: string; readonly values: Readonly<Record<string, string>> } | null,
): Proposal {
  if (!sent) return readProposal(address);
  if (sent.action === 'learning.changeRun') return readProposal(new URLSearchParams(sent.values.proposal));
  const { meetingId = '' } = sent.values;
  return { ...readProposal(address), step: '', kind: ASKED_BY[sent.action] ?? '', meetingId };
}

export function writeProposal(proposal: Partial<Proposal>): string {
  const said = PARTS.filter((part) => proposal[part]);
  return new URLSearchParams(said.map((part) => [NAMES[part], proposal[part] ?? ''])).toString();
}

/** The change that is asked for; null while something of it is still to be filled in. Refuses a time that the clock skips or strikes twice. */
export function changeOf(runId: string, proposal: Proposal): RunChange | null {
  const { step, kind, meetingId, topic, trainerId, why, total } = proposal;
  if (step !== '2') return null;
  if (kind === 'afzeggen') return meetingId ? { kind: 'cancel', meetingId, why } : null;
  if (kind === 'vervallen') return { kind: 'stop', runId, why, totalCents: total ? Number(total) : null };
  if (kind === 'trainer') return trainerId ? { kind: 'trainer', runId, trainerId, why } : null;
  if (kind !== 'verzetten' && kind !== 'erbij') return null;
  const times = timesOf(proposal);
  if (!times) return null;
  if (kind === 'erbij') return topic ? { kind: 'add', runId, topic, ...times } : null;
  return meetingId ? { kind: 'move', meetingId, why, ...times } : null;
}

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

function timesOf({ day, startsAt, endsAt }: Proposal): { startsAt: Date; endsAt: Date } | null {
  if (readDay(day) === null || !TIME.test(startsAt) || !TIME.test(endsAt)) return null;
  return { startsAt: exactInstant(day, startsAt, 'startsAt'), endsAt: exactInstant(day, endsAt, 'endsAt') };
}
