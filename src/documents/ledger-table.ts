import { invoiceWords as words } from '#src/i18n/index.ts';
import { LEFT, type Paper, WIDTH } from './ledger-sheet.ts';
import type { InvoiceLine, VatOnPaper } from './port.ts';
import type { Part, Sheet } from './sheet.ts';
import { A4, INK, INK_SOFT, type Style } from './typeset.ts';

const BOTTOM = A4.height - 76;
const NEXT_PAGE_TOP = 60;
const TEXT: Style = { face: 'text', size: 10 };
const HEAD: Style = { face: 'bold', size: 10 };
const DETAIL: Style = { face: 'text', size: 9, colour: INK_SOFT };
const PADDING = 6;
const LONGEST_TEXT = 400;
const LINE = '#CBD4C7';

type Column = { readonly x: number; readonly width: number; readonly align: 'left' | 'right' };
const COLUMNS: readonly Column[] = columnsOf([215, 44, 82, 46, 94]);

function columnsOf(widths: readonly number[]): Column[] {
  return widths.map((width, index) => ({
    x: LEFT + widths.slice(0, index).reduce((sum, width) => sum + width, 0),
    width: index === 0 ? width - 12 : width,
    align: index === 0 ? 'left' : 'right',
  }));
}

const money = new Intl.NumberFormat('nl-NL', { style: 'currency', currency: 'EUR' });
/** `€ 1.234,50`, with a true minus sign before it when it goes back. */
export function amount(cents: number, back = false): string {
  const text = money.format(Math.abs(cents) / 100);
  return cents !== 0 && back !== cents < 0 ? `− ${text}` : text;
}

/** The lines as a table that goes on over pages; returns the y below it. */
export function writeLines(page: Sheet, { title, sheet }: Paper, top: number): number {
  const back = title === 'creditNote';
  const table = page.part(page.root, 'Table');
  let y = writeTableHead(page, table, top);
  for (const line of sheet.lines) {
    const height = heightOf(page, line);
    if (y + height > BOTTOM) {
      page.doc.addPage();
      y = repeatTableHead(page, NEXT_PAGE_TOP);
    }
    writeLine(page, page.part(table, 'TR'), line, y, back);
    y += height;
    rule(page, y, LINE, 0.75);
  }
  return y;
}

function writeTableHead(page: Sheet, table: Part, y: number): number {
  const row = page.part(table, 'TR');
  for (const [index, column] of COLUMNS.entries()) {
    const cell = page.part(row, 'TH', { scope: 'Column' });
    page.write(cell, 'P', words.columns[index] ?? '', HEAD, { ...column, y: y + PADDING });
  }
  return closeHead(page, y);
}

/** On a later page the head is shown again, and read once. */
function repeatTableHead(page: Sheet, y: number): number {
  for (const [index, column] of COLUMNS.entries())
    page.writeArtifact(words.columns[index] ?? '', HEAD, { ...column, y: y + PADDING });
  return closeHead(page, y);
}

function closeHead(page: Sheet, y: number): number {
  const below = y + 2 * PADDING + HEAD.size * 1.45;
  rule(page, below, INK, 1.5);
  return below;
}

function writeLine(page: Sheet, row: Part, line: InvoiceLine, top: number, back: boolean): void {
  const [first, ...others] = COLUMNS;
  if (!first) return;
  const y = top + PADDING;
  const cell = page.part(row, 'TD');
  const below = page.write(cell, 'P', shorten(line.description), TEXT, { ...first, y });
  if (line.detail) page.write(cell, 'P', shorten(line.detail), DETAIL, { ...first, y: below });
  const values = [
    line.quantity.toLocaleString('nl-NL'),
    amount(line.unitCents),
    rateOf(line.vat),
    amount(line.netCents, back),
  ];
  for (const [index, column] of others.entries())
    page.write(page.part(row, 'TD'), 'P', values[index] ?? '', TEXT, { ...column, y });
}

function heightOf(page: Sheet, line: InvoiceLine): number {
  const width = COLUMNS[0]?.width ?? 0;
  const detail = line.detail ? page.heightOf(shorten(line.detail), DETAIL, width) : 0;
  return page.heightOf(shorten(line.description), TEXT, width) + detail + 2 * PADDING;
}

function shorten(text: string): string {
  const letters = [...text];
  return letters.length > LONGEST_TEXT ? `${letters.slice(0, LONGEST_TEXT).join('')}…` : text;
}

function rateOf(vat: VatOnPaper): string {
  return vat.category === 'exempt' ? words.exempt : words.rate(vat.percent);
}

/** Net, VAT per rate, and the total, as a table of words and amounts; returns the y below it. */
export function writeTotals(page: Sheet, { title, sheet }: Paper, top: number): number {
  const back = title === 'creditNote';
  const table = page.part(page.root, 'Table');
  const rows: [string, string, Style][] = [
    [words.net, amount(sheet.netCents, back), TEXT],
    ...sheet.vat.map(({ vat, netCents, vatCents }): [string, string, Style] => [
      vat.category === 'exempt'
        ? words.exemptOver(amount(netCents, back))
        : words.vatOver(vat.percent, amount(netCents, back)),
      amount(vatCents, back),
      TEXT,
    ]),
    [words.total[title], amount(sheet.totalCents, back), { face: 'heading', size: 15 }],
  ];
  let y = top;
  for (const [index, [label, value, style]] of rows.entries()) {
    if (index === rows.length - 1) {
      rule(page, y + 3, INK, 1.5, LEFT + 200);
      y += 8;
    }
    const row = page.part(table, 'TR');
    page.write(page.part(row, 'TH', { scope: 'Row' }), 'P', label, style, { x: LEFT + 200, y, width: 180 });
    y = Math.max(
      y,
      page.write(page.part(row, 'TD'), 'P', value, style, { x: LEFT + 380, y, width: WIDTH - 380, align: 'right' }),
    );
  }
  return y;
}

export function rule(page: Sheet, y: number, colour: string, width: number, left = LEFT): void {
  page.artifact((doc) =>
    doc
      .moveTo(left, y)
      .lineTo(LEFT + WIDTH, y)
      .lineWidth(width)
      .strokeColor(colour)
      .stroke(),
  );
}

/** Starts a new page when what follows does not fit on this one. */
export function makeRoom(page: Sheet, y: number, height: number): number {
  if (y + height <= BOTTOM) return y;
  page.doc.addPage();
  return NEXT_PAGE_TOP;
}
