import type { IncomingMessage, ServerResponse } from 'node:http';
import { openLesson } from '#domain/learning/index.ts';
import { LESSON_ROUTE, PREVIEW_ROUTE, routes } from '#src/access.ts';
import { admit } from '#src/admit.ts';
import type { App } from '#src/app.ts';
import type { Lesson } from '#src/catalogue/port.ts';
import { cookieValue, setCookieHeader } from '#src/http/cookies.ts';
import { recognise } from '#src/http/recognise.ts';
import { paths } from '#src/paths.ts';
import { findLessonPage } from '#src/queries/lesson-page.ts';
import { fillTemplate } from './fill.ts';
import { joinGzip, joinPlain } from './segments.ts';
import type { Template, Templates } from './template.ts';

const LESSON_PATH = /^\/leren\/([a-z0-9-]+)\/([a-z0-9-]+)$/;

export type LessonServer = {
  /** Whether a lesson has this path, whoever may read it. */
  has(path: string): boolean;
  answer(request: IncomingMessage, response: ServerResponse, path: string): Promise<boolean>;
};

/**
 * Serves lessons from what was prepared (decision 005): segments joined with what belongs to this reader. Answers false for every path
 * that is no lesson, and for a lesson that this person may not read: then the site's own "not found" follows.
 */
export function lessonServer(app: App, templates: Templates): LessonServer {
  const { catalogue } = app.outside;
  const found = new Map<string, Lesson>();
  const add = (path: string, lesson: Lesson | undefined) => {
    if (lesson && templates.has(nameOf(lesson))) found.set(path, lesson);
  };
  for (const course of catalogue.courses())
    for (const lesson of catalogue.lessons(course.id)) add(paths.lesson(course.id, lesson.id), lesson);
  add(paths.preview(), catalogue.previewLesson());

  return {
    has: (path) => found.has(path),
    answer: async (request, response, path) => {
      if (path !== paths.preview() && !LESSON_PATH.test(path)) return false;
      if (request.method !== 'GET' && request.method !== 'HEAD') return false;
      const lesson = found.get(path) ?? null;
      const template = lesson && (await templates.get(nameOf(lesson)));
      return serveLesson(app, request, response, lesson && template ? { lesson, template } : null);
    },
  };
}

function nameOf(lesson: Lesson): string {
  return `${lesson.courseId}/${lesson.id}`;
}

function assignmentsIn(template: Template): string[] {
  return template.flatMap((piece) => ('kind' in piece && piece.kind === 'assignment' ? [piece.id] : []));
}

type Prepared = { readonly lesson: Lesson; readonly template: Template };

/** The row of `access.ts` first, as for every page; then whether this person may read this lesson. */
async function serveLesson(
  app: App,
  request: IncomingMessage,
  response: ServerResponse,
  prepared: Prepared | null,
): Promise<boolean> {
  const { ctx, reader, cookies } = await recognise(app, {
    cookie: (name) => cookieValue(request.headers.cookie, name),
    path: request.url ?? '/',
  });
  const row = routes[prepared?.lesson.preview ? PREVIEW_ROUTE : LESSON_ROUTE];
  const admission = admit(row, ctx.actor, app.config.demo);
  const setCookies = () => {
    for (const cookie of cookies) response.appendHeader('Set-Cookie', setCookieHeader(cookie));
  };
  if (admission === 'sign_in') {
    setCookies();
    return askToSignIn(response, reader.path);
  }
  const page =
    admission === 'enter' && prepared && findLessonPage(ctx, prepared.lesson, assignmentsIn(prepared.template));
  if (!page) return false;
  setCookies();
  if (page.learner && !page.learner.openedBefore && request.method === 'GET')
    openLesson(ctx, { courseId: page.course.id, lessonId: page.lesson.id });
  // The free lesson is found by search engines, under its own address alone.
  if (page.lesson.preview) response.setHeader('Link', `<${app.config.siteUrl}${paths.preview()}>; rel="canonical"`);
  answer(request, response, fillTemplate(prepared.template, ctx, reader, page));
  return true;
}

function askToSignIn(response: ServerResponse, path: string): true {
  const location = `${paths.signIn()}?verder=${encodeURIComponent(path)}`;
  response.writeHead(303, { Location: location, 'Cache-Control': 'private, no-store' }).end();
  return true;
}

function answer(request: IncomingMessage, response: ServerResponse, pieces: Parameters<typeof joinGzip>[0]): void {
  const gzip = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
  const body = gzip ? joinGzip(pieces) : joinPlain(pieces);
  if (gzip) response.setHeader('Content-Encoding', 'gzip');
  response.writeHead(200, {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Length': body.length,
    'Cache-Control': 'private, no-store',
    Vary: 'Accept-Encoding, Cookie',
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}
