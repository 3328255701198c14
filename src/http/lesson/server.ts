import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Ctx } from '#domain/context.ts';
import { actorOfCookie, sessionCookieName } from '#domain/identity/index.ts';
import { openLesson } from '#domain/learning/index.ts';
import type { App } from '#src/app.ts';
import type { Lesson } from '#src/catalogue/port.ts';
import { cookieValue, setCookieHeader } from '#src/http/cookies.ts';
import { NOTICE_COOKIE, readNotice } from '#src/http/forms/flash.ts';
import type { Reader } from '#src/layouts/reader.ts';
import { paths } from '#src/paths.ts';
import { findLessonPage } from '#src/queries/lesson-page.ts';
import { COMFORT_COOKIE, readComfort } from '#src/reading-preferences.ts';
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
      const lesson = path === paths.preview() || LESSON_PATH.test(path) ? found.get(path) : undefined;
      if (!lesson || (request.method !== 'GET' && request.method !== 'HEAD')) return false;
      const template = await templates.get(nameOf(lesson));
      return template ? serveLesson(app, request, response, { lesson, template }) : false;
    },
  };
}

function nameOf(lesson: Lesson): string {
  return `${lesson.courseId}/${lesson.id}`;
}

function assignmentsIn(template: Template): string[] {
  return template.flatMap((piece) => ('kind' in piece && piece.kind === 'assignment' ? [piece.id] : []));
}

async function serveLesson(
  app: App,
  request: IncomingMessage,
  response: ServerResponse,
  { lesson, template }: { lesson: Lesson; template: Template },
): Promise<boolean> {
  const { ctx, reader } = await meet(app, request, response);
  const page = findLessonPage(ctx, lesson, assignmentsIn(template));
  if (!page && ctx.actor.kind !== 'person') {
    response
      .writeHead(303, {
        Location: `${paths.signIn()}?verder=${encodeURIComponent(reader.path)}`,
        'Cache-Control': 'private, no-store',
      })
      .end();
    return true;
  }
  if (!page) return false;
  if (page.learner && !page.learner.openedBefore && request.method === 'GET')
    openLesson(ctx, { courseId: page.course.id, lessonId: page.lesson.id });
  if (reader.notice)
    response.appendHeader(
      'Set-Cookie',
      setCookieHeader({ name: NOTICE_COOKIE, value: '', maxAgeSeconds: 0, secure: false }),
    );
  // The free lesson is found by search engines, under its own address alone.
  if (lesson.preview) response.setHeader('Link', `<${app.config.siteUrl}${paths.preview()}>; rel="canonical"`);
  answer(request, response, fillTemplate(template, ctx, reader, page));
  return true;
}

/** Cookie → session → actor → context, and what the layout shows of who reads: what the middleware does for the site's other pages. */
async function meet(
  app: App,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<{ ctx: Ctx; reader: Reader }> {
  const { cookie } = request.headers;
  const visitor = app.contextFor({ kind: 'visitor' });
  const { actor, clear } = await actorOfCookie(visitor, cookieValue(cookie, sessionCookieName(visitor)));
  if (clear) response.appendHeader('Set-Cookie', setCookieHeader(clear));
  const reader: Reader = {
    signedIn:
      actor.kind === 'person'
        ? { name: actor.name, roles: [...actor.roles, ...(actor.coordinates.size > 0 ? ['coordinator'] : [])] }
        : null,
    comfort: readComfort(cookieValue(cookie, COMFORT_COOKIE)),
    demo: app.config.demo,
    notice: readNotice(cookieValue(cookie, NOTICE_COOKIE)),
    path: request.url ?? '/',
  };
  return { ctx: { ...visitor, actor }, reader };
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
