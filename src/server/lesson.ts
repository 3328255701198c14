import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Ctx } from '#domain/context.ts';
import { actorOfCookie, sessionCookieName } from '#domain/identity/index.ts';
import { openLesson } from '#domain/learning/index.ts';
import { NOTICE_COOKIE, readNotice } from '#src/actions/notice.ts';
import type { App } from '#src/app.ts';
import { COMFORT_COOKIE, readComfort } from '#src/layouts/comfort.ts';
import type { Reader } from '#src/layouts/reader.ts';
import type { Lesson } from '#src/outside/catalogue/port.ts';
import { paths } from '#src/paths.ts';
import { findLessonPage } from '#src/reports/lesson-page.ts';
import { cookieValue, setCookieHeader } from './cookies.ts';
import { fillTemplate } from './lesson/fill.ts';
import { joinGzip, joinPlain } from './lesson/segments.ts';
import { readTemplates, type Template } from './lesson/template.ts';

const LESSON_PATH = /^\/leren\/([a-z0-9-]+)\/([a-z0-9-]+)$/;

type Prepared = { readonly lesson: Lesson; readonly template: Template; readonly assignmentIds: readonly string[] };
type Serve = (request: IncomingMessage, response: ServerResponse, path: string) => Promise<boolean>;

/**
 * Serves lessons from the prepared folder (decision 005): prepared segments joined with what belongs to this reader. False for every path
 * that is no lesson, and for a lesson that this person may not read: then the site's own "not found" follows.
 */
export function lessonServer(app: App, folder: string): Serve {
  const templates = readTemplates(folder);
  const { catalogue } = app.outside;
  const prepared = (lesson: Lesson | undefined): Prepared | null => {
    const template = lesson && templates.get(`${lesson.courseId}/${lesson.id}`);
    if (!template) return null;
    return { lesson, template, assignmentIds: template.flatMap((piece) => ('kind' in piece && piece.kind === 'assignment' ? [piece.id] : [])) };
  };
  const found = new Map<string, Prepared>();
  for (const course of catalogue.courses()) {
    for (const lesson of catalogue.lessons(course.id)) {
      const known = prepared(lesson);
      if (known) found.set(paths.lesson(course.id, lesson.id), known);
    }
  }
  const preview = prepared(catalogue.previewLesson());
  if (preview) found.set(paths.preview(), preview);

  return async (request, response, path) => {
    const known = path === paths.preview() || LESSON_PATH.test(path) ? found.get(path) : undefined;
    if (!known || (request.method !== 'GET' && request.method !== 'HEAD')) return false;
    return serveLesson(app, request, response, known, path);
  };
}

async function serveLesson(app: App, request: IncomingMessage, response: ServerResponse, known: Prepared, path: string): Promise<boolean> {
  const { ctx, reader } = await meet(app, request, response);
  const page = findLessonPage(ctx, known.lesson, known.assignmentIds);
  if (!page && ctx.actor.kind !== 'person') {
    response.writeHead(303, { Location: `${paths.signIn()}?verder=${encodeURIComponent(path)}`, 'Cache-Control': 'private, no-store' }).end();
    return true;
  }
  if (!page) return false;
  if (page.learner && !page.learner.openedBefore && request.method === 'GET') openLesson(ctx, { courseId: page.course.id, lessonId: page.lesson.id });
  if (reader.notice) response.appendHeader('Set-Cookie', setCookieHeader({ name: NOTICE_COOKIE, value: '', maxAgeSeconds: 0, secure: false }));
  answer(request, response, fillTemplate(known.template, ctx, reader, page));
  return true;
}

/** Cookie → session → actor → context, and what the layout shows of who reads: what the middleware does for the site's other pages. */
async function meet(app: App, request: IncomingMessage, response: ServerResponse): Promise<{ ctx: Ctx; reader: Reader }> {
  const { cookie } = request.headers;
  const visitor = app.contextFor({ kind: 'visitor' });
  const { actor, clear } = await actorOfCookie(visitor, cookieValue(cookie, sessionCookieName(visitor)));
  if (clear) response.appendHeader('Set-Cookie', setCookieHeader(clear));
  const reader: Reader = {
    signedIn: actor.kind === 'person' ? { name: actor.name, roles: [...actor.roles, ...(actor.coordinates.size > 0 ? ['coordinator'] : [])] } : null,
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
