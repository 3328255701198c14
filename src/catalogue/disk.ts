import { type Dirent, existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import type { z } from 'zod';
import { type AuthoredCourse, type AuthoredModule, courseOf, quizOf, schemeOf, storyOf, termsOf } from './assemble.ts';
import { readAuthored, splitFrontmatter } from './authored.ts';
import { findFaults } from './check.ts';
import { composeCatalogue } from './compose.ts';
import { ContentFaults, type Fault } from './faults.ts';
import { handoutSchema } from './handout-schema.ts';
import type { Catalogue } from './port.ts';
import { practiceSchema } from './practice-schema.ts';
import { referenceSchema } from './reference-schema.ts';
import {
  courseSchema,
  lessonSchema,
  meetingPlanSchema,
  moduleSchema,
  quizSchema,
  schemeSchema,
  storySchema,
  termsSchema,
} from './schema.ts';

/** Reads the folder `content/` once. Throws ContentFaults with every fault that an author must mend. */
export function readCatalogue(contentDir: string): Catalogue {
  const faults: Fault[] = [];
  const shelf = shelfOf(contentDir, (fault) => faults.push(fault));
  const courses = shelf.folders('courses').flatMap((folder) => shelf.courseIn(folder));
  const quizzes = shelf.folders('questions').flatMap((folder) =>
    shelf
      .files(folder, '.yaml')
      .flatMap((file) => shelf.yaml(file, quizSchema))
      .map((read) => ({ read, quiz: quizOf(basename(folder), read.value) })),
  );
  const practices = shelf.folders('practice').flatMap((folder) =>
    shelf
      .files(folder, '.yaml')
      .flatMap((file) => shelf.yaml(file, practiceSchema))
      .map((read) => ({ read, practice: { ...read.value, courseId: basename(folder) } })),
  );
  const handouts = shelf.folders('handouts').flatMap((folder) =>
    shelf
      .files(folder, '.yaml')
      .flatMap((file) => shelf.yaml(file, handoutSchema))
      .map((read) => ({ read, handout: { ...read.value, courseId: basename(folder) } })),
  );
  const schemes = shelf
    .files('frameworks', '.yaml')
    .flatMap((file) => shelf.yaml(file, schemeSchema))
    .map((read) => ({ read, scheme: schemeOf(read.value) }));
  const stories = shelf.files('stories', '.mdx').flatMap((file) => shelf.mdx(file, storySchema));
  const references = shelf.files('references', '.yaml').flatMap((file) => shelf.yaml(file, referenceSchema));
  const terms = shelf.files('terms', '.mdx').flatMap((file) => shelf.mdx(file, termsSchema));

  if (faults.length === 0)
    faults.push(...findFaults({ courses, quizzes, practices, schemes, stories, handouts, references, terms }));
  if (faults.length > 0) throw new ContentFaults(faults);
  return composeCatalogue({
    courses: courses.map(courseOf),
    quizzes: quizzes.map(({ quiz }) => quiz),
    practices: practices.map(({ practice }) => practice),
    schemes: schemes.map(({ scheme }) => scheme),
    stories: stories.map(storyOf),
    handouts: handouts.map(({ handout }) => handout),
    references: references.map(({ value }) => value),
    terms: terms.map(termsOf),
  });
}

function shelfOf(root: string, report: (fault: Fault) => void) {
  const folder = folderOf(root);

  function yaml<S extends z.ZodType>(file: string, schema: S) {
    const text = folder.text(file);
    if (text === undefined) report({ file: folder.shown(file), line: 1, sentence: 'This file is missing.' });
    const read =
      text === undefined ? undefined : readAuthored({ file: folder.shown(file), yaml: text }, schema, report);
    return read ? [read] : [];
  }

  function mdx<S extends z.ZodType>(file: string, schema: S) {
    const parts = splitFrontmatter(folder.text(file) ?? '');
    if (!parts)
      report({
        file: folder.shown(file),
        line: 1,
        sentence: 'This text must begin with fields between two lines of ---.',
      });
    const read = parts && readAuthored({ file: folder.shown(file), yaml: parts.yaml, firstLine: 2 }, schema, report);
    return parts && read ? [{ ...read, entry: entryOf(file), body: parts.body, bodyLine: parts.bodyLine }] : [];
  }

  function moduleIn(path: string): AuthoredModule[] {
    const numbered = folder.files(path, '.mdx').filter((file) => /^\d\d-/.test(basename(file)));
    const lessons = numbered.flatMap((file) => mdx(file, lessonSchema));
    const [meetingPlan = null] = folder.files(path, 'trainer.mdx').flatMap((file) => mdx(file, meetingPlanSchema));
    return yaml(`${path}/module.yaml`, moduleSchema).map((read) => ({ read, lessons, meetingPlan }));
  }

  function courseIn(path: string): AuthoredCourse[] {
    const modules = folder.folders(path).flatMap(moduleIn);
    return yaml(`${path}/course.yaml`, courseSchema).map((read) => ({ read, folder: basename(path), modules }));
  }

  return { ...folder, yaml, mdx, courseIn };
}

function folderOf(root: string) {
  const names = (path: string, keep: (entry: Dirent) => boolean) => {
    const entries = existsSync(join(root, path)) ? readdirSync(join(root, path), { withFileTypes: true }) : [];
    return entries
      .filter(keep)
      .map((entry) => `${path}/${entry.name}`)
      .sort();
  };
  return {
    folders: (path: string) => names(path, (entry) => entry.isDirectory()),
    files: (path: string, ending: string) => names(path, (entry) => entry.name.endsWith(ending)),
    text: (file: string) => (existsSync(join(root, file)) ? readFileSync(join(root, file), 'utf8') : undefined),
    /** As an author sees it: from where the process was started. */
    shown: (file: string) => relative(process.cwd(), join(root, file)),
  };
}

/** `courses/a/01-b/02-c.mdx` → `a/01-b/02-c`: the id that Astro's glob loader gives the same file. */
function entryOf(file: string): string {
  return file.replace(/^[^/]+\//, '').replace(/\.mdx$/, '');
}
