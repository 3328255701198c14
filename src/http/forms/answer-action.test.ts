import type { APIContext } from 'astro';
import { expect, test, vi } from 'vitest';
import type { Actor } from '#domain/context.ts';
import { Refusal } from '#domain/refusal.ts';
import type { Receiving } from '#src/http/body/receive.ts';
import { turnedBy } from '#src/http/body/refused.ts';
import type { FormOutcome } from '#src/http/forms/outcome.ts';
import { actorWith } from '#tests/support/actors.ts';
import { makeWorld } from '#tests/support/world.ts';
import { answerAction } from './answer-action.ts';

type Given = {
  readonly action?: {
    name: string;
    does?: () => FormOutcome | Promise<FormOutcome>;
    calledFrom?: 'form' | 'rpc';
    fields?: Record<string, string[]>;
  };
  readonly pattern?: string;
  readonly actor?: Actor;
  readonly sent?: Record<string, string | File>;
  readonly turned?: boolean;
  readonly page?: () => Response | Promise<Response>;
  /** Who it is once somebody signed in. */
  readonly becomes?: Actor;
};

vi.mock('astro:actions', async (original) => ({
  ...(await original<object>()),
  getActionContext: (context: { posted: unknown }) => context.posted,
}));

const html = (text: string, status = 200) => new Response(text, { status });
const inputError = (fields: Record<string, string[]>) =>
  Object.assign(new Error('input'), { type: 'AstroActionInputError', issues: [], fields });

/** Posts a form as Astro would hand it over; tells what became of it. */
async function post(input: Given) {
  const { action, pattern = '/mijn/dossier', actor = actorWith('lotte'), page = () => html('bladzijde') } = input;
  const form = new FormData();
  for (const [name, value] of Object.entries(input.sent ?? { title: 'Brief' })) form.append(name, value);
  const received: Receiving[] = [];
  const results: unknown[] = [];
  const run = vi.fn(async () => {
    if (action?.fields) return { data: undefined, error: inputError(action.fields) };
    return { data: await (action?.does ?? (() => ({ goTo: '/mijn' })))(), error: undefined };
  });
  const cookies: string[] = [];
  const locals: Record<string, unknown> = {
    ctx: makeWorld().as(actor),
    reader: { flash: null },
    address: '192.0.2.1',
    receive: async (how: Receiving) => {
      received.push(how);
      return input.turned ? { turned: turnedBy('too_large') } : { form };
    },
  };
  const context = {
    locals,
    routePattern: pattern,
    url: new URL(`http://klimroute.test${pattern.replace(/\[\w+\]/g, 'x')}`),
    request: new Request('http://klimroute.test/', { method: 'POST' }),
    cookies: { set: (name: string) => cookies.push(name) },
    rewrite: async (to: string) => html(`→ ${to}`, to === '/404' ? 404 : 200),
    redirect: (to: string, status: number) => new Response(null, { status, headers: { location: to } }),
    posted: {
      action: action && { name: action.name, calledFrom: action.calledFrom ?? 'form', handler: run },
      setActionResult: (_name: string, result: unknown) => results.push(result),
      serializeActionResult: (result: unknown) => result,
    },
  };
  const next = async (to?: string) => (to ? html(`→ ${to}`, 404) : page());
  const recognise = async () => {
    if (input.becomes) locals.ctx = makeWorld().as(input.becomes);
  };
  const answer = await answerAction(context as unknown as APIContext, next, recognise);
  return {
    status: answer.status,
    text: await answer.text(),
    location: answer.headers.get('location'),
    run,
    received,
    results,
    locals,
    cookies,
  };
}

const ADD = { name: 'dossier.addEvidence' };
const visitor: Actor = { kind: 'visitor' };
const refused: FormOutcome = { refused: { kind: 'conflict', sentence: 'Dat kan niet.', field: null } };

test('a page that is read runs no action; what it may not read is not there, or asks to sign in', async () => {
  expect(await post({})).toMatchObject({ status: 200, text: 'bladzijde', received: [] });
  const refusing = (kind: 'not_found' | 'sign_in_first') => () => {
    throw new Refusal('shared.no', kind);
  };
  expect(await post({ page: refusing('not_found') })).toMatchObject({ status: 404, text: '→ /404' });
  expect(await post({ page: refusing('sign_in_first') })).toMatchObject({
    status: 303,
    location: '/inloggen?verder=%2Fmijn%2Fdossier',
  });
  await expect(
    post({
      page: () => {
        throw new Error('stuk');
      },
    }),
  ).rejects.toThrow('stuk');
});

test('what is done leads on, with its flash; the action gets the form as it was read', async () => {
  const done = await post({
    action: { ...ADD, does: () => ({ goTo: '/mijn/dossier', flash: { kind: 'ok', text: 'Bewaard' } }) },
  });
  expect(done).toMatchObject({ status: 303, location: '/mijn/dossier', cookies: ['melding'] });
  expect(done.received).toEqual([
    { takes: 'files', holder: actorWith('lotte').kind === 'person' ? 'lotte' : '', files: 'taken' },
  ]);
  expect((await post({ action: ADD })).cookies).toEqual([]);
});

test('what is refused comes back filled, with the status of its refusal', async () => {
  const { status, locals, results } = await post({ action: { ...ADD, does: () => refused } });
  expect(status).toBe(409);
  expect(locals.form).toMatchObject({
    action: ADD.name,
    values: { title: 'Brief' },
    refused: { sentence: 'Dat kan niet.' },
  });
  expect(results).toHaveLength(1);
});

test('a field of the wrong shape comes back filled, with its sentence, as 400', async () => {
  const { status, locals } = await post({ action: { ...ADD, fields: { title: ['Geef een titel.'] } } });
  expect([status, locals.form]).toMatchObject([
    400,
    { errors: { title: ['Geef een titel.'] }, values: { title: 'Brief' } },
  ]);
});

test('a page that is gone after a refusal keeps its own status, and a fault flies', async () => {
  expect((await post({ action: { ...ADD, does: () => refused }, page: () => html('weg', 410) })).status).toBe(410);
  await expect(
    post({
      action: {
        ...ADD,
        does: () => {
          throw new Error('stuk');
        },
      },
    }),
  ).rejects.toThrow('stuk');
});

test('an action that this person may not do, that nobody declared, or that a script calls is not there, and its body is not read', async () => {
  for (const action of [
    { name: 'assessment.decide' },
    { name: 'geheim.deur' },
    { name: '__proto__' },
    { ...ADD, calledFrom: 'rpc' as const },
  ]) {
    const { status, run, received } = await post({ action });
    expect([status, run.mock.calls.length, received], action.name).toEqual([404, 0, []]);
  }
});

test('nor is one at a page that is not there for this person', async () => {
  const { status, run, received } = await post({ action: ADD, pattern: '/beheer' });
  expect([status, run.mock.calls.length, received]).toEqual([404, 0, []]);
});

test('a body that is not taken is answered with why, and nothing is done', async () => {
  const { status, text, run } = await post({ action: ADD, turned: true });
  expect([status, run.mock.calls.length]).toEqual([413, 0]);
  expect(text).toContain('te groot');
});

test('whoever is not signed in any more gets it back with the page to sign in: text alone is read, by their address', async () => {
  const { status, text, run, received, locals } = await post({
    action: ADD,
    actor: visitor,
    sent: { title: 'Brief', password: 'geheim', file: new File([], 'a.pdf') },
  });
  expect([status, text, run.mock.calls.length]).toEqual([401, '→ /inloggen', 0]);
  expect(received).toEqual([{ takes: 'files', holder: '192.0.2.1', files: 'dropped' }]);
  expect(locals.pendingForm).toEqual({
    path: '/mijn/dossier',
    action: ADD.name,
    fields: [['title', 'Brief']],
    file: true,
    stage: 'ended',
  });
});

test('an action of anyone at a page that asks to sign in waits as well', async () => {
  const { status, run } = await post({
    action: { name: 'identity.signOut' },
    pattern: '/mijn/account',
    actor: visitor,
  });
  expect([status, run.mock.calls.length]).toEqual([401, 0]);
});

test('a button that marks a word gives the form back as it stands, and does nothing', async () => {
  const { status, text, run, locals } = await post({ action: ADD, sent: { title: 'Brief', markeer: 'Roos' } });
  expect([status, text, run.mock.calls.length]).toEqual([200, 'bladzijde', 0]);
  expect(locals.form).toMatchObject({
    values: { title: 'Brief' },
    lists: { markeer: ['Roos'] },
    errors: {},
    refused: null,
    restored: true,
  });
});

const CARRIED = { 'mee-action': ADD.name, 'mee.title': 'Brief', email: 'lotte@klimroute.example', password: 'x' };
const SIGN_IN = { name: 'identity.signIn' };

test('signing in where it is offered is an action like any other', async () => {
  expect(await post({ action: SIGN_IN, pattern: '/inloggen', actor: visitor, sent: { email: 'a' } })).toMatchObject({
    status: 303,
    location: '/mijn',
  });
});

test('signing in at a page with a form runs only with what that form carries', async () => {
  for (const sent of [
    { email: 'a' },
    { ...CARRIED, 'mee-action': 'billing.refundOrder' },
    { ...CARRIED, 'mee-action': 'identity.signIn' },
    { ...CARRIED, 'mee-action': '__proto__' },
  ]) {
    const { status, run } = await post({ action: SIGN_IN, actor: visitor, sent });
    expect([status, run.mock.calls.length], JSON.stringify(sent)).toEqual([404, 0]);
  }
});

test('who signs in gets the form back, filled and not done', async () => {
  const { status, text, run, locals } = await post({
    action: SIGN_IN,
    actor: visitor,
    sent: CARRIED,
    becomes: actorWith('lotte'),
  });
  expect([status, text, run.mock.calls.length]).toEqual([200, 'bladzijde', 1]);
  expect(locals.form).toMatchObject({ action: ADD.name, values: { title: 'Brief' }, restored: true });
  expect(locals.reader).toMatchObject({ flash: { kind: 'info' } });
});

test('a mistake in signing in loses nothing of it', async () => {
  const wrong: FormOutcome = { refused: { kind: 'invalid', sentence: 'Dat klopt niet.', field: 'password' } };
  for (const action of [
    { ...SIGN_IN, does: () => wrong },
    { ...SIGN_IN, fields: { email: ['Vul in.'] } },
  ]) {
    const { status, text, locals } = await post({ action, actor: visitor, sent: CARRIED });
    expect([status, text]).toEqual([400, '→ /inloggen']);
    expect(locals.pendingForm).toMatchObject({ fields: [['title', 'Brief']], stage: 'ended' });
  }
});

test('signing in by mail keeps it on the page, and so does going on while nobody is signed in', async () => {
  const mailed = await post({ action: { name: 'identity.requestSignInLink' }, actor: visitor, sent: CARRIED });
  expect([mailed.status, mailed.locals.pendingForm]).toMatchObject([200, { stage: 'mailed' }]);
  const gone = await post({ action: { name: 'identity.goOn' }, actor: visitor, sent: CARRIED });
  expect([gone.status, gone.locals.pendingForm]).toMatchObject([401, { stage: 'ended' }]);
});

test('who signs in and has no such form reads what was typed: the page is not theirs, the action is not, or the thing is not', async () => {
  const elsewhere: Given[] = [
    { pattern: '/besluiten/[id]', sent: { ...CARRIED, 'mee-action': 'assessment.decide' } },
    {
      page: () => {
        throw new Refusal('shared.no', 'not_found');
      },
    },
    { page: () => html('weg', 404) },
  ];
  for (const input of elsewhere) {
    const { status, text, locals } = await post({
      action: SIGN_IN,
      actor: visitor,
      sent: CARRIED,
      becomes: actorWith('lotte'),
      ...input,
    });
    expect([status, text, locals.form]).toEqual([200, '→ /inloggen', null]);
    expect(locals.pendingForm).toMatchObject({ stage: 'not_here' });
  }
  await expect(
    post({
      action: SIGN_IN,
      actor: visitor,
      sent: CARRIED,
      becomes: actorWith('lotte'),
      page: () => {
        throw new Error('stuk');
      },
    }),
  ).rejects.toThrow('stuk');
});
