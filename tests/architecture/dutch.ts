import ts from 'typescript';

/** Frequent little words of Dutch that are no words of English or of code. */
const WORDS =
  /(?<![\p{L}\p{N}_/-])(?:het|een|niet|uw|wij|deze|geen|wordt|kunt|heeft|naar|ook|nog|bij|uit|maar|dit|dat|iemand|alleen|zijn|hebben|voor|eerst|moet|jij)(?![\p{L}\p{N}_/-])/iu;
/** What a template shows or reads out: between two tags, and in any attribute. */
const SHOWN = />([^<>{}]+)<|\s[\w:-]+="([^"]*)"/gu;

/** Text between two tags that is words alone, so no code that happens to stand between a `>` and a `<`. */
const WORDS_ALONE = /^[\p{L}\p{N}\s.,!’‘“”…–-]+$/u;
/** Attributes that a person reads or hears. */
const SPOKEN = /\s(?:alt|aria-label|placeholder|title|label|hint|lead|caption)="([^"]*)"/gu;
const UNSPOKEN = new Set(['Klimroute']);

/**
 * What a template says in words of its own, in whatever language: one word between two tags, or in an attribute that is read out. The name of
 * the product, and a key of small letters in an attribute, are no words.
 */
export function ownWordsIn(source: string): string[] {
  const markup = markupOf(source);
  const shown = [...markup.matchAll(/>([^<>{}]+)</gu)].map(([, text = '']) => text.trim());
  const spoken = [...markup.matchAll(SPOKEN)].map(([, text = '']) => text).filter((text) => /\p{Lu}|\s/u.test(text));
  return [...shown.filter((text) => WORDS_ALONE.test(text)), ...spoken].filter(
    (text) => /\p{L}{3}/u.test(text) && !UNSPOKEN.has(text),
  );
}

function markupOf(source: string): string {
  const [, template = source] = /^---\n[\s\S]*?\n---([\s\S]*)$/.exec(source) ?? [];
  return template.replace(/<(style|script)[\s>][\s\S]*?<\/\1>/g, '').replace(/\{\/\*[\s\S]*?\*\/\}/g, '');
}

/** The pieces of text in a file that are Dutch: string literals and templates, and in a page its text and attributes too. */
export function dutchIn(file: string, source: string): string[] {
  if (!file.endsWith('.astro')) return literals(source).filter(isDutch);
  const [, frontmatter = ''] = /^---\n([\s\S]*?)\n---/.exec(source) ?? [];
  const markup = markupOf(source);
  const shown = [...markup.matchAll(SHOWN)].map(([, text, attribute]) => text ?? attribute ?? '');
  const expressions = [...markup.matchAll(/'([^'\n]*)'|`([^`]*)`/g)].map(
    ([, quoted, ticked]) => quoted ?? ticked ?? '',
  );
  return [...literals(frontmatter), ...shown, ...expressions].filter(isDutch).map((text) => text.trim());
}

/** Dutch needs two words at least: one alone is a key, a path or a name. */
function isDutch(text: string): boolean {
  return /\S\s+\S/.test(text.trim()) && WORDS.test(text);
}

function literals(source: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node))
      found.push(ts.isTemplateExpression(node) ? templateText(node) : node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('file.ts', source, ts.ScriptTarget.Latest));
  return found;
}

function templateText(node: ts.TemplateExpression): string {
  return [node.head.text, ...node.templateSpans.map((span) => span.literal.text)].join('…');
}
