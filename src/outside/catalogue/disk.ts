import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { type AuthoredCourse, type AuthoredModule, courseOf, quizOf, schemeOf, storyOf } from './assemble.ts';
import { readAuthored, splitFrontmatter } from './authored.ts';
import { findFaults } from './check.ts';
import { composeCatalogue } from './compose.ts';
import { ContentFaults, type Fault } from './faults.ts';
import type { Catalogue } from './port.ts';
import { courseSchema, lessonSchema, moduleSchema, quizSchema, schemeSchema, storySchema } from './schema.ts';

/** Reads the folder `content/` once. Throws ContentFaults with every fault that an author must mend. */
export function readCatalogue(contentDir: string): Catalogue {
  const faults: Fault[] = [];
  const shelf = shelfOf(contentDir, (fault) => faults.push(fault));
  const courses = shelf.folders('courses').flatMap((folder) => shelf.course(folder));
  const quizzes = shelf.folders('questions').flatMap((folder) =>
    shelf
      .files(folder, '.yaml')
      .flatMap((file) => shelf.yaml(file, quizSchema))
      .map((read) => ({ read, quiz: quizOf(basename(folder), read.value) })),
  );
  const schemes = shelf
    .files('frameworks', '.yaml')
    .flatMap((file) => shelf.yaml(file, schemeSchema))
    .map((read) => ({ read, scheme: schemeOf(read.value) }));
  const stories = shelf.files('stories', '.mdx').flatMap((file) => shelf.frontmatter(file, storySchema));

  if (faults.length === 0) faults.push(...findFaults({ courses, quizzes, schemes, stories }));
  if (faults.length > 0) throw new ContentFaults(faults);
  return composeCatalogue({
    courses: courses.map(courseOf),
    quizzes: quizzes.map(({ quiz }) => quiz),
    schemes: schemes.map(({ scheme }) => scheme),
    stories: stories.map(storyOf),
  });
}

function shelfOf(root: string, report: (fault: Fault) => void) {
  const list = (folder: string) => (existsSync(join(root, folder)) ? readdirSync(join(root, folder), { withFileTypes: true }) : []);
  const names = (folder: string, keep: (entry: ReturnType<typeof list>[number]) => boolean) =>
    list(folder)
      .filter(keep)
      .map((entry) => `${folder}/${entry.name}`)
      .sort();
  const text = (file: string) => readFileSync(join(root, file), 'utf8');
  const shown = (file: string) => relative(process.cwd(), join(root, file));

  const folders = (folder: string) => names(folder, (entry) => entry.isDirectory());
  const files = (folder: string, ending: string) => names(folder, (entry) => entry.name.endsWith(ending));

  function yaml<S extends Parameters<typeof readAuthored>[1]>(file: string, schema: S) {
    if (!existsSync(join(root, file))) {
      report({ file: shown(file), line: 1, sentence: 'This file is missing.' });
      return [];
    }
    const read = readAuthored({ file: shown(file), yaml: text(file) }, schema, report);
    return read ? [read] : [];
  }

  function frontmatter<S extends Parameters<typeof readAuthored>[1]>(file: string, schema: S) {
    const parts = splitFrontmatter(text(file));
    if (!parts) {
      report({ file: shown(file), line: 1, sentence: 'This text must begin with fields between two lines of ---.' });
      return [];
    }
    const read = readAuthored({ file: shown(file), yaml: parts.yaml, firstLine: 2 }, schema, report);
    return read ? [{ ...read, entry: entryOf(file) }] : [];
  }

  function module(folder: string): AuthoredModule[] {
    const lessons = files(folder, '.mdx')
      .filter((file) => /^\d\d-/.test(basename(file)))
      .flatMap((file) => frontmatter(file, lessonSchema));
    return yaml(`${folder}/module.yaml`, moduleSchema).map((read) => ({ read, lessons }));
  }

  function course(folder: string): AuthoredCourse[] {
    const modules = folders(folder).flatMap(module);
    return yaml(`${folder}/course.yaml`, courseSchema).map((read) => ({ read, folder: basename(folder), modules }));
  }

  return { folders, files, yaml, frontmatter, course };
}

/** `courses/a/01-b/02-c.mdx` → `a/01-b/02-c`: the id that Astro's glob loader gives the same file. */
function entryOf(file: string): string {
  return file.replace(/^[^/]+\//, '').replace(/\.mdx$/, '');
}
