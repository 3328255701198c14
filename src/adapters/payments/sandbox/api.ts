import { answerOnce } from './answers.ts';
import { ApiFault } from './fault.ts';
import { canonical, type Form, readForm } from './form.ts';
import {
  createRefund,
  listDisputes,
  listEvents,
  listRefunds,
  retrieveEvent,
  retrieveIntent,
  retrieveRefund,
} from './money-calls.ts';
import { createSession, expireSession, listLines, retrieveSession } from './session-calls.ts';
import type { World } from './world.ts';

export type ApiRequest = {
  method: string;
  path: string;
  search: string;
  body: string;
  authorization: string | null;
  idempotencyKey: string | null;
};
export type ApiReply = { status: number; body: string; headers: Record<string, string>; lost: boolean };

type Call = (world: World, id: string, form: Form) => unknown;

const CALLS: readonly { method: 'GET' | 'POST'; path: RegExp; call: Call }[] = [
  { method: 'POST', path: /^\/v1\/checkout\/sessions$/, call: (world, _id, form) => createSession(world, form) },
  { method: 'GET', path: /^\/v1\/checkout\/sessions\/(\w+)$/, call: retrieveSession },
  { method: 'POST', path: /^\/v1\/checkout\/sessions\/(\w+)\/expire$/, call: expireSession },
  { method: 'GET', path: /^\/v1\/checkout\/sessions\/(\w+)\/line_items$/, call: listLines },
  { method: 'GET', path: /^\/v1\/payment_intents\/(\w+)$/, call: retrieveIntent },
  { method: 'POST', path: /^\/v1\/refunds$/, call: (world, _id, form) => createRefund(world, form) },
  { method: 'GET', path: /^\/v1\/refunds$/, call: (world, _id, form) => listRefunds(world, form) },
  { method: 'GET', path: /^\/v1\/refunds\/(\w+)$/, call: retrieveRefund },
  { method: 'GET', path: /^\/v1\/disputes$/, call: (world, _id, form) => listDisputes(world, form) },
  { method: 'GET', path: /^\/v1\/events$/, call: (world, _id, form) => listEvents(world, form) },
  { method: 'GET', path: /^\/v1\/events\/(\w+)$/, call: retrieveEvent },
];

export function requireKey(world: World, authorization: string | null): void {
  if (authorization === `Bearer ${world.settings.secretKey}`) return;
  throw new ApiFault(401, 'Invalid API Key provided.');
}

function find(request: ApiRequest): { call: Call; id: string } {
  for (const { method, path, call } of CALLS) {
    const match = method === request.method ? path.exec(request.path) : null;
    if (match) return { call, id: match[1] ?? '' };
  }
  throw new ApiFault(404, `Unrecognized request URL (${request.method}: ${request.path}).`);
}

function countDown(world: World, name: 'failNext' | 'loseNext'): boolean {
  if (world.faults[name] === 0) return false;
  world.faults[name] -= 1;
  return true;
}

function perform(world: World, request: ApiRequest): ApiReply {
  requireKey(world, request.authorization);
  const { call, id } = find(request);
  if (countDown(world, 'failNext')) throw new ApiFault(503, 'The sandbox was asked to fail.', { type: 'api_error' });
  if (request.method === 'GET') {
    const body = JSON.stringify(call(world, id, readForm(request.search)));
    return { status: 200, body, headers: {}, lost: false };
  }
  const form = readForm(request.body);
  const answer = answerOnce(world, request.idempotencyKey, `${request.path} ${canonical(form)}`, () =>
    call(world, id, form),
  );
  const headers: Record<string, string> = answer.replayed ? { 'idempotent-replayed': 'true' } : {};
  return { status: answer.status, body: answer.body, headers, lost: countDown(world, 'loseNext') };
}

/** One call of the provider's API, a refusal included. Anything else that is thrown is a fault of the sandbox. */
export function answerApi(world: World, request: ApiRequest): ApiReply {
  try {
    return perform(world, request);
  } catch (error) {
    if (!(error instanceof ApiFault)) throw error;
    return { status: error.status, body: JSON.stringify(error.body), headers: {}, lost: false };
  }
}
