import { type Area, findArea, requireArea } from '#domain/areas/index.ts';
import type { Ctx } from '#domain/context.ts';
import { isoDay, areaMap as words } from '#src/i18n/index.ts';
import { partsOf } from './area-page.ts';

/** The rows that the page of an area lists, as the text of a CSV file; refused for a code that nobody knows. */
export function areaFile(ctx: Ctx, code: string): { area: Area; text: string } {
  const area = requireArea(ctx, code);
  const rows = partsOf(ctx, area).map(({ area: part, state, who }) => [
    part.code,
    part.name,
    words.kind(part.kind),
    findArea(ctx, part.parentCode ?? '')?.name ?? '',
    part.inhabitants === null ? '' : String(part.inhabitants),
    words.state(state),
    who.map((one) => one.organisation).join(', '),
    who.map((one) => isoDay(one.until)).join(', '),
  ]);
  const lines = [words.file.heads, ...rows, [words.file.source]].map((cells) => cells.map(csvCell).join(';'));
  return { area, text: `\ufeff${lines.join('\r\n')}\r\n` };
}

/** What a spreadsheet would take for a formula, alone or after spaces, as OWASP lists them. */
const FORMULA = /^\s*[=+\-@\t\r|%]/;

/** A cell of a CSV file that no spreadsheet counts or runs: an apostrophe before what looks like a formula, and quotes where they are needed. */
export function csvCell(text: string): string {
  const plain = FORMULA.test(text) ? `'${text}` : text;
  return /[";,\r\n']|^\s|\s$/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
