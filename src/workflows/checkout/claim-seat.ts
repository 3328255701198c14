import { billingRefusals, currentPrices } from '#domain/billing/index.ts';
import { findPrerequisites } from '#domain/certification/index.ts';
import { change } from '#domain/change.ts';
import { asSystem, type Ctx, type Tx } from '#domain/context.ts';
import { findActor, hashNewPassword, type Proved, proveMailbox } from '#domain/identity/index.ts';
import { findRun, requireRun, runStatus, takesRegistrations } from '#domain/learning/index.ts';
import {
  askSeat,
  claimSeat,
  findHoldOf,
  findPlaceInCourse,
  findPlaceOf,
  joinWaitingList,
  registrationRefusals,
  requireOpenRequest,
  type SeatRequest,
  seatsOf,
} from '#domain/registration/index.ts';
import { reservePlace } from './reserve.ts';

/**
 * What the button of the mail came to. `lost`: the seat fell back and is somebody else's · `has_place`, `follows`: they were in this run, or in another of the
 * course, before · `seat_free`: no need to wait · `on_list`: their number.
 */
export type SeatClaimed = Proved & { readonly runId: string } & (
    | { readonly did: 'reserved'; readonly orderId: string }
    | { readonly did: 'on_list'; readonly number: number }
    | { readonly did: 'follows'; readonly city: string }
    | { readonly did: 'lost' | 'has_place' | 'seat_free' | 'closed' }
  );

/** Asks for a seat by name and address (`askSeat`); of a course that builds on another it must be declared that its entry is met. */
export function askSeatByMail(
  ctx: Ctx,
  asked: Omit<Parameters<typeof askSeat>[1], 'entryDeclared'> & { readonly entryDeclared: boolean },
): SeatRequest {
  const run = findRun(ctx, asked.runId);
  if (!run) throw registrationRefusals.noRun();
  if (currentPrices(ctx, [`course:${run.courseId}`]).size === 0) throw billingRefusals.noPrice();
  const asks = asked.wants === 'seat' && asksFirst(ctx, run.courseId);
  return askSeat(ctx, { ...asked, entryDeclared: asks ? asked.entryDeclared : null });
}

/**
 * The button of that mail: who reads the mailbox gets an account if they have none, is who they are from now on, and has the order of the seat that was
 * kept. All of it or nothing. A password that is given is that of a new account. Throws `gone` and `used` (see `requireOpenRequest`) before anything that costs time.
 */
export async function claimSeatByMail(ctx: Ctx, token: string, password: string | null): Promise<SeatClaimed> {
  const asked = requireOpenRequest(ctx, token);
  const passwordHash = password === null ? null : await hashNewPassword(password, [asked.name, asked.email]);
  return change(ctx, (tx) => {
    const system = asSystem(tx, 'claim-seat');
    const request = requireOpenRequest(tx, token);
    const { name, email, runId } = request;
    const proved = proveMailbox(system, { name, email, passwordHash });
    const { personId } = proved;
    const elsewhere = findPlaceInCourse(tx, requireRun(tx, runId).courseId, personId);
    const { hold } = claimSeat(system, { token, personId, keep: elsewhere === null });
    const base = { ...proved, runId };
    if (findPlaceOf(tx, runId, personId)) return { ...base, did: 'has_place' };
    if (elsewhere) return { ...base, did: 'follows', city: requireRun(tx, elsewhere.runId).city };
    const me = { ...tx, actor: findActor(tx, personId) ?? tx.actor };
    if (hold) return { ...base, did: 'reserved', orderId: orderFor(me, request, personId) };
    return { ...base, ...withoutSeat(me, request, personId) };
  });
}

function orderFor(tx: Tx, { runId, entryDeclared }: SeatRequest, personId: string): string {
  return reservePlace(tx, { runId, personId, organisationId: null, entryDeclared }).id;
}

function withoutSeat(tx: Tx, { runId, wants }: SeatRequest, personId: string) {
  if (!isOpen(tx, runId)) return { did: 'closed' } as const;
  if (wants === 'seat') return { did: 'lost' } as const;
  if (seatsOf(tx, runId).free > 0 || findHoldOf(tx, runId, personId)) return { did: 'seat_free' } as const;
  return { did: 'on_list', number: joinWaitingList(tx, { runId }) } as const;
}

function isOpen(tx: Tx, runId: string): boolean {
  return takesRegistrations(runStatus(requireRun(tx, runId), tx.now()));
}

function asksFirst(ctx: Ctx, courseId: string): boolean {
  return findPrerequisites(ctx, courseId, '') !== null;
}
