import { billing, countryName, day, invoiceWords as words } from '#src/i18n/index.ts';
import { mark } from './drawings.ts';
import type { BuyerOnPaper, CreditNoteSheet, InvoiceSheet, SellerOnPaper } from './port.ts';
import type { Sheet } from './sheet.ts';
import { INK_SOFT, type Style } from './typeset.ts';

export type Paper =
  | { readonly title: 'invoice'; readonly sheet: InvoiceSheet }
  | { readonly title: 'creditNote'; readonly sheet: CreditNoteSheet };

export const LEFT = 57;
export const WIDTH = 481;
const TOP = 50;
const SELLER_LEFT = 372;
const TITLE_TOP = 232;
const TERM_WIDTH = 118;
const TEXT: Style = { face: 'text', size: 10 };
const SOFT: Style = { ...TEXT, colour: INK_SOFT };
const BOLD: Style = { ...TEXT, face: 'bold' };
const DANGER = '#851A16';

/** Title, both parties and the facts; returns the y below. The title is read first, though it stands lower. */
export function writeHead(page: Sheet, paper: Paper): number {
  const { sheet } = paper;
  page.artifact((doc) => mark(doc, LEFT, TOP, 36));
  page.writeArtifact('Klimroute', { face: 'heading', size: 19 }, { x: LEFT + 46, y: TOP + 8, width: 200 });
  const heading: Style = { face: 'heading', size: 27, leading: 1.15 };
  let y = page.write(page.root, 'H1', words.named(words.title[paper.title], sheet.number), heading, {
    x: LEFT,
    y: TITLE_TOP,
    width: WIDTH,
  });
  if (sheet.demo)
    y = page.write(page.root, 'P', words.demo, { ...BOLD, colour: DANGER }, { x: LEFT, y: y + 2, width: WIDTH });
  writeParty(page, words.from, sheet.seller.name, sellerLines(sheet.seller), {
    x: SELLER_LEFT,
    y: TOP,
    width: LEFT + WIDTH - SELLER_LEFT,
  });
  writeParty(page, words.to, sheet.buyer.name, buyerLines(sheet.buyer), { x: LEFT, y: 124, width: 270 });
  return writeFacts(page, factsOf(paper), y + 12);
}

function writeParty(
  page: Sheet,
  label: string,
  name: string,
  lines: readonly string[],
  box: { x: number; y: number; width: number },
): void {
  const small = { leading: 1.35, size: 9.5 };
  let y = page.write(page.root, 'P', label, { ...SOFT, ...small }, box);
  y = page.write(page.root, 'P', name, { ...BOLD, ...small }, { ...box, y });
  for (const line of lines) y = page.write(page.root, 'P', line, { ...TEXT, ...small }, { ...box, y });
}

function sellerLines(seller: SellerOnPaper): string[] {
  return [
    seller.street,
    `${seller.postcode} ${seller.city}`,
    seller.email,
    words.kvk(seller.kvk),
    words.vatId(seller.vatId),
    words.iban(seller.iban),
    ...(seller.crkbo ? [words.crkbo(seller.crkbo)] : []),
  ];
}

function buyerLines(buyer: BuyerOnPaper): string[] {
  const lines = [
    buyer.attention ? words.attention(buyer.attention) : '',
    buyer.street ?? '',
    `${buyer.postcode ?? ''} ${buyer.city ?? ''}`.trim(),
    buyer.country ? countryName(buyer.country) : '',
    buyer.kvk ? words.kvk(buyer.kvk) : '',
    buyer.vatId ? words.vatId(buyer.vatId) : '',
  ];
  return lines.filter((line) => line !== '');
}

type Fact = readonly [term: string, value: string, face?: 'mono'];

function factsOf({ title, sheet }: Paper): Fact[] {
  const facts: Fact[] = [
    [words.number[title], sheet.number, 'mono'],
    [words.issuedOn, day(sheet.issuedOn)],
    [words.supplied, sheet.supplied],
    [words.order, sheet.orderNumber, 'mono'],
  ];
  if (sheet.buyerReference) facts.push([words.reference, sheet.buyerReference]);
  if (title === 'creditNote') {
    return [
      ...facts,
      [words.belongsTo, words.invoiceOf(sheet.invoiceNumber, day(sheet.invoiceIssuedOn))],
      [words.reason, billing.refundReason(sheet.reason)],
    ];
  }
  return [...facts, [sheet.payment.state === 'paid' ? words.paidOn : words.payBefore, day(sheet.payment.on)]];
}

function writeFacts(page: Sheet, facts: readonly Fact[], top: number): number {
  let y = top;
  for (const [term, value, face] of facts) {
    const fact = page.part(page.root, 'P');
    page.write(fact, 'Span', term, SOFT, { x: LEFT, y, width: TERM_WIDTH - 8 });
    y = page.write(fact, 'Span', value, face ? { ...TEXT, face } : TEXT, {
      x: LEFT + TERM_WIDTH,
      y,
      width: WIDTH - TERM_WIDTH,
    });
  }
  return y;
}
