import { billing, day, invoiceWords as words } from '#src/i18n/index.ts';
import { requireBalance } from './balance.ts';
import { LEFT, type Paper, WIDTH, writeHead } from './ledger-sheet.ts';
import { amount, makeRoom, writeLines, writeTotals } from './ledger-table.ts';
import type { CreditNoteSheet, InvoiceSheet } from './port.ts';
import { openSheet, type Sheet } from './sheet.ts';
import { A4, INK_SOFT, type Style } from './typeset.ts';

/** An invoice with the fields that art. 35a Wet OB 1968 asks. Throws when it does not add up. */
export function invoicePdf(sheet: InvoiceSheet): Promise<Uint8Array> {
  return makePaper({ title: 'invoice', sheet });
}

/** A credit note, which names the invoice it takes back. Throws when it does not add up. */
export function creditNotePdf(sheet: CreditNoteSheet): Promise<Uint8Array> {
  return makePaper({ title: 'creditNote', sheet });
}

const TEXT: Style = { face: 'text', size: 10 };
const BOLD: Style = { face: 'bold', size: 10 };

async function makePaper(paper: Paper): Promise<Uint8Array> {
  const { sheet } = paper;
  requireBalance(sheet);
  const name = words.named(words.title[paper.title], sheet.number);
  const page = await openSheet({ title: name, author: sheet.seller.name, madeOn: sheet.issuedOn, says: sheet });
  const below = writeLines(page, paper, writeHead(page, paper) + 20);
  const closing = closingOf(paper);
  const height = closing.reduce(
    (sum, [text, style]) => sum + 4 + page.heightOf(text, style, WIDTH),
    80 + 16 * sheet.vat.length,
  );
  let y = writeTotals(page, paper, makeRoom(page, below + 14, height)) + 16;
  for (const [text, style] of closing) y = 4 + page.write(page.root, 'P', text, style, { x: LEFT, y, width: WIDTH });
  numberPages(page, name);
  return page.finish();
}

/** Why there is no VAT, and what the buyer has to do. */
function closingOf({ title, sheet }: Paper): [string, Style][] {
  const exempt = sheet.vat.some(({ vat }) => vat.category === 'exempt');
  const because: [string, Style][] = exempt ? [[billing.exemptGround, TEXT]] : [];
  if (title === 'creditNote')
    return [...because, [sheet.refundBy ? billing.refundBy[sheet.refundBy] : words.nothingPaid, BOLD]];
  const { payment, seller } = sheet;
  if (payment.state === 'paid')
    return [...because, [words.paid(day(payment.on), billing.method(payment.method)), BOLD]];
  return [
    ...because,
    [words.pay(amount(sheet.totalCents), day(payment.on), payment.termDays), BOLD],
    [words.payTo(seller.iban, seller.name, sheet.number), TEXT],
  ];
}

function numberPages(page: Sheet, name: string): void {
  const { count } = page.doc.bufferedPageRange();
  for (let index = 0; index < count; index += 1) {
    page.doc.switchToPage(index);
    page.writeArtifact(
      words.page(name, index + 1, count),
      { face: 'text', size: 9, colour: INK_SOFT },
      { x: LEFT, y: A4.height - 52, width: WIDTH },
    );
  }
}
