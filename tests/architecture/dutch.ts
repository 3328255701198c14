import ts from 'typescript';

/** Frequent little words of Dutch that are no words of English or of code. */
const WORDS =
  /(?<![\p{L}\p{N}_/-])(?:het|een|niet|uw|wij|deze|geen|wordt|kunt|heeft|naar|ook|nog|bij|uit|maar|dit|dat|iemand|alleen|zijn|hebben|voor|eerst|moet|jij)(?![\p{L}\p{N}_/-])/iu;
/** What a template shows or reads out: between two tags, and in any attribute. */
const SHOWN = />([^<>{}]+)<|\s[\w:-]+="([^"]*)"/gu;

/** The pieces of text in a file that are Dutch: string literals and templates, and in a page its text and attributes too. */
export function dutchIn(file: string, source: string): string[] {
  if (!file.endsWith('.astro')) return literals(source).filter(isDutch);
  const [, frontmatter = '', template = source] = /^---\n([\s\S]*?)\n---([\s\S]*)$/.exec(source) ?? [];
  const markup = template.replace(/<(style|script)[\s>][\s\S]*?<\/\1>/g, '').replace(/\{\/\*[\s\S]*?\*\/\}/g, '');
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
