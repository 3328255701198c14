import type { Fields } from '#domain/draft.ts';
import { PLAN_FIELDS, PLAN_PARTS, type PlanPart, type StoredPlanPart } from '#domain/portfolio/index.ts';
import { language, climbPlan as words } from '#src/i18n/index.ts';

/** A plan with all its versions as one page of HTML that needs nothing else; what was written is escaped. */
export function planFile(versionsOf: (part: PlanPart) => readonly StoredPlanPart[], now: Date): string {
  const parts = PLAN_PARTS.map((part) => {
    const [newest, ...earlier] = versionsOf(part);
    const before = earlier.flatMap(({ savedAt, fields }) =>
      savedAt ? [`<h3>${escaped(words.versionOf(savedAt))}</h3>${listOf(part, fields)}`] : [],
    );
    const now = newest ? listOf(part, newest.fields) : `<p>${escaped(words.part(part).empty)}</p>`;
    return `<section><h2>${escaped(words.part(part).title)}</h2>${now}${before.join('')}</section>`;
  });
  return `<!doctype html><html lang="${language()}"><meta charset="utf-8"><title>${escaped(words.file.name)}</title><h1>${escaped(
    words.file.name,
  )}</h1><p>${escaped(words.file.made(now))} ${escaped(words.sheet.foot)}</p>${parts.join('')}</html>\n`;
}

function listOf(part: PlanPart, fields: Fields): string {
  const rows = Object.keys(PLAN_FIELDS[part]).flatMap((name) => {
    const text = fields[name];
    if (!text) return [];
    return [`<dt>${escaped(words.fieldOf(name))}</dt><dd>${escaped(words.value(name, text))}</dd>`];
  });
  return rows.length > 0 ? `<dl>${rows.join('')}</dl>` : `<p>${escaped(words.part(part).empty)}</p>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
