import { type Document, isNode, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { Fault } from './faults.ts';

/** A YAML text that passed its schema, with the place of every field for messages about it. */
export type Authored<T> = {
  readonly file: string;
  readonly value: T;
  /** Line of the field at this path, or of the nearest field above it. */
  lineOf(path: readonly PropertyKey[]): number;
};

/**
 * Reads one YAML text as an author wrote it. `firstLine` is the line of the file on which the text begins.
 * On faults it reports each of them and answers undefined.
 */
export function readAuthored<S extends z.ZodType>(
  text: { readonly file: string; readonly yaml: string; readonly firstLine?: number },
  schema: S,
  report: (fault: Fault) => void,
): Authored<z.output<S>> | undefined {
  const counter = new LineCounter();
  const document = parseDocument(text.yaml, { lineCounter: counter });
  const offset = (text.firstLine ?? 1) - 1;
  const lineOf = (path: readonly PropertyKey[]) => offset + lineOfPath(document, counter, path);
  for (const error of document.errors) {
    const line = offset + counter.linePos(error.pos[0]).line;
    report({ file: text.file, line, sentence: `This is not valid YAML: ${error.message.split('\n')[0]}` });
  }
  if (document.errors.length > 0) return undefined;
  const parsed = schema.safeParse(document.toJS());
  if (parsed.success) return { file: text.file, value: parsed.data, lineOf };
  for (const issue of parsed.error.issues) {
    report({ file: text.file, line: lineOf(issue.path), sentence: sentenceFor(issue) });
  }
  return undefined;
}

/** Splits an MDX text into its frontmatter and its body; undefined when it has no frontmatter. */
export function splitFrontmatter(mdx: string): { yaml: string; body: string; bodyLine: number } | undefined {
  const found = /^---\r?\n([\s\S]*?)\r?\n---\r?\n?/.exec(mdx);
  if (found?.[1] === undefined) return undefined;
  return { yaml: found[1], body: mdx.slice(found[0].length), bodyLine: found[0].split('\n').length };
}

function sentenceFor(issue: z.core.$ZodIssue): string {
  const field = issue.path.length > 0 ? `"${issue.path.join('.')}"` : 'This file';
  if (issue.code === 'unrecognized_keys') return `${field} has unknown field(s): ${issue.keys.join(', ')}.`;
  if (issue.code === 'invalid_type' && issue.input === undefined && !issue.message.includes('received')) {
    return `${field} is missing.`;
  }
  return `${field}: ${issue.message}.`;
}

function lineOfPath(document: Document, counter: LineCounter, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return counter.linePos(node.range[0]).line;
  }
  return 1;
}
