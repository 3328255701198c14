/** A piece of SQL text. `sign` is one character: a bracket, a comma, an operator. */
export type Token = {
  readonly kind: 'space' | 'comment' | 'string' | 'name' | 'word' | 'sign';
  readonly text: string;
  readonly at: number;
};

/** Between two statements of a migration, as drizzle-kit writes it. */
export const BREAKPOINT = '--> statement-breakpoint';

const QUOTES: Readonly<Record<string, { kind: 'string' | 'name'; end: string }>> = {
  "'": { kind: 'string', end: "'" },
  '"': { kind: 'name', end: '"' },
  '`': { kind: 'name', end: '`' },
  '[': { kind: 'name', end: ']' },
};

/** SQL text in pieces that together are the text again. Throws at a quote or comment that is not closed. */
export function tokensOf(sql: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < sql.length; ) {
    const [kind, end] = pieceAt(sql, at);
    tokens.push({ kind, text: sql.slice(at, end), at });
    at = end;
  }
  return tokens;
}

function pieceAt(sql: string, at: number): [kind: Token['kind'], end: number] {
  const sign = sql[at] ?? '';
  const quote = QUOTES[sign];
  if (quote) return [quote.kind, quoteEnd(sql, at, quote.end)];
  if (sql.startsWith('--', at)) return ['comment', lineEnd(sql, at)];
  if (sql.startsWith('/*', at)) return ['comment', closed(sql.indexOf('*/', at + 2), at) + 2];
  if (isSpace(sign)) return ['space', endOf(sql, at, isSpace)];
  if (isWord(sign)) return ['word', endOf(sql, at, isWord)];
  return ['sign', at + 1];
}

/** Two quotes in a row stand for one inside; a name in brackets has no such thing. */
function quoteEnd(sql: string, at: number, end: string): number {
  let close = closed(sql.indexOf(end, at + 1), at);
  while (end !== ']' && sql[close + 1] === end) close = closed(sql.indexOf(end, close + 2), at);
  return close + 1;
}

function lineEnd(sql: string, at: number): number {
  const end = sql.indexOf('\n', at);
  return end === -1 ? sql.length : end;
}

function closed(found: number, at: number): number {
  if (found === -1) throw new Error(`this SQL is not closed: what begins at character ${at}`);
  return found;
}

function endOf(sql: string, at: number, belongs: (sign: string) => boolean): number {
  let end = at + 1;
  while (end < sql.length && belongs(sql[end] ?? '')) end += 1;
  return end;
}

function isSpace(sign: string): boolean {
  return sign.trim() === '';
}

function isWord(sign: string): boolean {
  return /[\p{L}\p{N}_$]/u.test(sign);
}

/**
 * The statement with its table made STRICT; any other statement as it is. A table made from a SELECT is refused, since it has no types to be
 * strict about.
 */
export function makeStrict(statement: string): string {
  const tokens = tokensOf(statement).filter(({ kind }) => kind !== 'space' && kind !== 'comment');
  if (!createsTable(tokens)) return statement;
  const columns = columnsEnd(tokens);
  if (columns === -1) throw new Error(`a table without columns of its own cannot be STRICT: ${statement.trim()}`);
  const options = tokens.slice(columns + 1);
  if (options.some((token) => isKeyword(token, 'STRICT'))) return statement;
  const after = (tokens[columns]?.at ?? 0) + 1;
  const more = options.some(({ kind }) => kind === 'word') ? ',' : '';
  return `${statement.slice(0, after)} STRICT${more}${statement.slice(after)}`;
}

function createsTable(tokens: readonly Token[]): boolean {
  const [create, second, third] = tokens;
  if (!create || !isKeyword(create, 'CREATE')) return false;
  const temporary = second && (isKeyword(second, 'TEMP') || isKeyword(second, 'TEMPORARY'));
  const kind = temporary ? third : second;
  return kind !== undefined && isKeyword(kind, 'TABLE');
}

/** Where the bracket closes that the columns stand in; -1 when a SELECT makes them. */
function columnsEnd(tokens: readonly Token[]): number {
  let depth = 0;
  for (const [at, token] of tokens.entries()) {
    if (depth === 0 && isKeyword(token, 'AS')) return -1;
    if (token.kind !== 'sign') continue;
    if (token.text === '(') depth += 1;
    if (token.text === ')') depth -= 1;
    if (token.text === ')' && depth === 0) return at;
  }
  return -1;
}

function isKeyword(token: Token, keyword: string): boolean {
  return token.kind === 'word' && token.text.toUpperCase() === keyword;
}
