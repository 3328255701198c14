import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** An MDX text with its fields left out: what a reader reads, and the source line on which the body begins. */
export type LessonText = {
  readonly file: string;
  readonly id: string;
  readonly minutes: number;
  readonly source: string;
  readonly firstLine: number;
  readonly prose: string;
};

/** Every lesson, in reading order. */
export function lessonTexts(folder = 'content/courses'): LessonText[] {
  return filesBelow(folder)
    .filter((file) => /\/\d\d-[^/]+\.mdx$/.test(file))
    .sort()
    .map(textOf);
}

export function textOf(file: string): LessonText {
  const whole = readFileSync(file, 'utf8');
  const [, fields = '', body = ''] = /^---\n([\s\S]*?)\n---\n?([\s\S]*)$/.exec(whole) ?? [];
  const minutes = Number(/^minutes: (\d+)/m.exec(fields)?.[1] ?? 0);
  return {
    file,
    id: /^id: (\S+)/m.exec(fields)?.[1] ?? '',
    minutes,
    source: body,
    firstLine: fields.split('\n').length + 3,
    prose: proseOf(body),
  };
}

/** The words between the tags: part names, addresses and marks go, titles inside parts stay. */
function proseOf(body: string): string {
  return body
    .replace(/\{\/\*[\s\S]*?\*\/\}/g, '')
    .replace(/<[A-Z]\w*[^>]*?\btitle="([^"]*)"[^>]*>/g, '\n\n$1.\n\n')
    .replace(/<\/?[A-Za-z][^>]*>/g, '\n\n')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^\|?[\s|:-]+\|$/gm, '')
    .replace(/^#+ (.*)$/gm, '$1.\n')
    .replace(/[*_`>|]/g, ' ');
}

export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(path) : [path];
  });
}
