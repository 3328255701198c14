import type { IncomingMessage, ServerResponse } from 'node:http';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { currentBuild } from '#src/setup/build.mjs';
import { type StaticFiles, staticFiles } from './files.ts';
import { readTemplates, type Templates } from './lesson/template.ts';

/** Astro's handler: the request without its body, and in `locals` what the page may ask. */
export type PageMaker = (
  request: IncomingMessage,
  response: ServerResponse,
  next: undefined,
  locals: object,
) => Promise<void>;

/** Where pages, files and prepared lessons come from: a build, or while developing the sources themselves. */
export type Site = {
  readonly make: PageMaker;
  readonly files: StaticFiles;
  readonly lessons: Templates;
  /** What this site needs of the safety headers besides. */
  readonly headers?: (safety: Readonly<Record<string, string>>) => Readonly<Record<string, string>>;
};

/** The newest build. */
export async function builtSite(): Promise<Site> {
  const build = currentBuild();
  const entry = (await import(pathToFileURL(resolve(build, 'server/entry.mjs')).href)) as { handler: PageMaker };
  return {
    make: entry.handler,
    files: staticFiles(join(build, 'client')),
    lessons: readTemplates(join(build, 'private')),
  };
}
