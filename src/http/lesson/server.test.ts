import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openSession } from '#domain/identity/index.ts';
import { answerQuiz, endEnrolment, finishLesson, listProgress } from '#domain/learning/index.ts';
import { saveReflections } from '#domain/portfolio/index.ts';
import type { App } from '#src/app.ts';
import { makePerson } from '#tests/support/make/identity.ts';
import { COACH, handInWork, makeEnrolment, makeRun } from '#tests/support/make/learning.ts';
import { makeWorld, type World } from '#tests/support/world.ts';
import { lessonServer } from './server.ts';
import { readTemplates } from './template.ts';

const page = (body: string) =>
  `<html lang="nl" data-kr="[[html]]"><body>[[banner]]<header>[[bar]]</header><main>[[flash]]${body}[[onward]]</main><footer>[[account]]</footer></body></html>`;
const LESSONS = {
  'cva-tafel': page('<p>De proefles</p><div>[[reflection:cva-r-tafel]]</div>'),
  'cva-luisteren': page(
    '<p>Betaalde tekst</p><div>[[reflection:cva-r-stil]]</div><div>[[quiz:cva-quiz-luisteren]]</div>',
  ),
  'cva-afspraken': page('<p>Betaalde tekst</p><div>[[assignment:cva-a-plan]]</div>'),
};
const url = (lesson: string) => `/leren/${COACH}/${lesson}`;

let folder: string;
let server: Server;
let world: World;
let base: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'klimroute-lessons-'));
  for (const [lesson, html] of Object.entries(LESSONS)) {
    mkdirSync(join(folder, COACH, lesson), { recursive: true });
    writeFileSync(join(folder, COACH, lesson, 'index.html'), html);
  }
  world = makeWorld();
  const app = { contextFor: world.as, outside: world.outside, config: { demo: true } } as unknown as App;
  const lessons = lessonServer(app, readTemplates(folder));
  server = createServer(async (request, response) => {
    if (!(await lessons.answer(request, response, request.url?.split('?')[0] ?? '')))
      response.writeHead(404).end('not found');
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(async () => {
  await new Promise((closed) => server.close(closed));
  rmSync(folder, { recursive: true });
});

async function open(path: string, personId?: string, headers: Record<string, string> = {}) {
  const session = personId ? await openSession(world.visitor(), personId) : null;
  const cookie = [session && `${session.name}=${session.value}`, headers.cookie].filter(Boolean).join('; ');
  return fetch(base + path, {
    redirect: 'manual',
    ...(headers.method ? { method: headers.method } : {}),
    headers: { 'accept-encoding': 'identity', ...headers, cookie },
  });
}

describe('a lesson', () => {
  test('opens for who has a place, with their name and stair, and is remembered as opened', async () => {
    const enrolment = makeEnrolment(world);
    const answer = await open(url('cva-luisteren'), enrolment.personId);
    const html = await answer.text();
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
    expect(html).toContain('Betaalde tekst');
    expect(html).toContain('Les 2 van 3');
    expect(html).not.toContain('[[');
    expect(listProgress(world.system(), enrolment.id).map((row) => row.lessonId)).toEqual(['cva-luisteren']);
  });

  test('not bought cannot be read by its address: who is not signed in is asked to, anyone else finds nothing', async () => {
    const visitor = await open(url('cva-luisteren'));
    expect([visitor.status, visitor.headers.get('location')]).toEqual([
      303,
      `/inloggen?verder=${encodeURIComponent(url('cva-luisteren'))}`,
    ]);
    expect((await open(url('none'))).status).toBe(303);
    const run = makeRun(world);
    const enrolment = makeEnrolment(world, { run, sourceKey: 'pla_1' });
    endEnrolment(world.system(), { sourceKey: 'pla_1', reason: 'refunded' });
    for (const personId of [
      makePerson(world),
      run.trainerId,
      makePerson(world, { roles: ['administrator'] }),
      enrolment.personId,
    ]) {
      const answer = await open(url('cva-luisteren'), personId);
      expect([answer.status, await answer.text()]).toEqual([404, 'not found']);
    }
  });

  test('that is not there, and anything that is no lesson, is left to the site', async () => {
    const { personId } = makeEnrolment(world);
    for (const path of [
      url('none'),
      '/leren/none/cva-tafel',
      `${url('cva-tafel')}/`,
      `${url('cva-tafel')}/x`,
      '/',
      `/leren/${COACH}/..%2f..%2fpackage.json`,
      `/leren/${COACH}`,
    ]) {
      expect((await open(path, personId)).status).toBe(404);
    }
    expect((await open(url('cva-tafel'), personId, { method: 'POST' })).status).toBe(404);
  });

  test('comes as gzip where that is accepted, with the same text; HEAD gives its head only and opens nothing', async () => {
    const enrolment = makeEnrolment(world);
    const head = await open(url('cva-luisteren'), enrolment.personId, { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
    expect(listProgress(world.system(), enrolment.id)).toEqual([]);
    const plain = await (await open(url('cva-luisteren'), enrolment.personId)).text();
    const packed = await open(url('cva-luisteren'), enrolment.personId, { 'accept-encoding': 'gzip, br' });
    expect(packed.headers.get('content-encoding')).toBe('gzip');
    expect(await packed.text()).toBe(plain);
  });

  test('shows a flash once, and reads the reading comfort', async () => {
    const { personId } = makeEnrolment(world);
    const answer = await open(url('cva-tafel'), personId, {
      cookie: 'melding=ok%3AHet%20is%20%3Cb%3Egelukt; leesstand=text-150.lines-wide',
    });
    const html = await answer.text();
    expect(html).toContain('Het is &#60;b&#62;gelukt');
    expect(html).toContain('<html lang="nl" data-text="150" data-lines="wide">');
    expect(answer.headers.getSetCookie()).toEqual([expect.stringMatching(/^melding=; .*Max-Age=0/)]);
  });
});

describe('the preview lesson', () => {
  test('opens for anyone, without a form and with the way to the training', async () => {
    for (const path of ['/proefles', url('cva-tafel')]) {
      const html = await (await open(path)).text();
      expect(html).toContain('De proefles');
      expect(html).not.toContain('<form');
      expect(html).toContain(`href="/trainingen/${COACH}"`);
    }
  });

  test('opened by somebody without a place leaves no trace', async () => {
    expect((await open('/proefles', makePerson(world))).status).toBe(200);
    expect(world.rows('SELECT 1 FROM lesson_progress')).toEqual([]);
  });
});

describe('the parts of the learner', () => {
  test('hold what they wrote as text, whatever it looks like, and nobody else’s', async () => {
    const run = makeRun(world);
    const [ada, twin] = [makeEnrolment(world, { run }), makeEnrolment(world, { run })];
    const hostile = "\n$' $& </textarea><script>alert(1)</script> [[account]] [[onward]]";
    saveReflections(world.person(ada.personId), { courseId: COACH, texts: { 'cva-r-tafel': hostile } });
    const html = await (await open(url('cva-tafel'), ada.personId)).text();
    expect(html).not.toContain('<script');
    expect(html).toContain('[[account]] [[onward]]</textarea>');
    expect(html.match(/<\/textarea>/g)).toHaveLength(1);
    expect(html).toContain('\n\n$&#39; $&#38; &#60;/textarea&#62;');
    expect(html).toContain('Bewaard om 12.00\u00a0uur.');
    expect(await (await open(url('cva-tafel'), twin.personId)).text()).not.toContain('[[account]]');
  });

  test('ask the questions of a practice without their answers, and afterwards say what was right and why', async () => {
    const { personId } = makeEnrolment(world);
    const asked = await (await open(url('cva-luisteren'), personId)).text();
    expect(asked).toContain('Het is stil aan tafel. Wat doet u?');
    expect(asked).not.toContain('In de stilte zoekt');
    answerQuiz(world.person(personId), {
      courseId: COACH,
      quizId: 'cva-quiz-luisteren',
      answers: { stilte: 'invullen', oplossing: 'vragen' },
    });
    const told = await (await open(url('cva-luisteren'), personId)).text();
    expect(told).toContain('U had 1 van de 2 goed.');
    expect(told).toContain('In de stilte zoekt');
  });

  test('are fields and buttons of one form, also once the lesson is done, so that no button leaves words behind', async () => {
    const { personId } = makeEnrolment(world);
    const read = async () => (await open(url('cva-luisteren'), personId)).text();
    const html = await read();
    expect(html.match(/<form /g)).toHaveLength(1);
    const outside = html.slice(0, html.indexOf('<form ')).match(/<(?:textarea|input|button)\b[^>]*>/g) ?? [];
    expect(outside.length).toBeGreaterThan(5);
    for (const control of outside) expect(control).toContain(' form="les"');
    finishLesson(world.person(personId), { courseId: COACH, lessonId: 'cva-luisteren' });
    expect(await read()).toMatch(/<form id="les"(?:(?!<\/form>).)*<button [^>]*><span>Verder naar les 3/);
  });

  test('say where the assignment stands, and what the button at the end does', async () => {
    const enrolment = makeEnrolment(world);
    expect(await (await open(url('cva-luisteren'), enrolment.personId)).text()).toContain(
      'Les 2 is af, verder naar les 3',
    );
    const last = await (await open(url('cva-afspraken'), enrolment.personId)).text();
    expect(last).toContain('Les 3 is af, naar het overzicht');
    expect(last).toContain('Nog niet begonnen.');
    handInWork(world, enrolment);
    finishLesson(world.person(enrolment.personId), { courseId: COACH, lessonId: 'cva-afspraken' });
    const after = await (await open(url('cva-afspraken'), enrolment.personId)).text();
    expect(after).toContain('Ingeleverd, de trainer leest het.');
    expect(after).toContain('U heeft deze les af.');
  });
});
