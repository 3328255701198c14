import type { InvoiceSheet } from './port.ts';

type Sums = Pick<InvoiceSheet, 'lines' | 'vat' | 'netCents' | 'vatCents' | 'totalCents'>;

/** Throws unless the amounts are whole cents and lines, VAT and total add up: a paper that does not balance is never made. */
export function requireBalance(sheet: Sums): void {
  const amounts = [
    sheet.netCents,
    sheet.vatCents,
    sheet.totalCents,
    ...sheet.lines.flatMap((line) => [line.netCents, line.unitCents]),
    ...sheet.vat.flatMap((sum) => [sum.netCents, sum.vatCents]),
  ];
  if (!amounts.every(Number.isSafeInteger)) throw new RangeError('an amount is not in whole cents');
  if (total(sheet.lines, 'netCents') !== sheet.netCents)
    throw new RangeError('the lines do not add up to the net amount');
  if (total(sheet.vat, 'netCents') !== sheet.netCents) throw new RangeError('the net amounts per rate do not add up');
  if (total(sheet.vat, 'vatCents') !== sheet.vatCents) throw new RangeError('the VAT amounts do not add up');
  if (sheet.netCents + sheet.vatCents !== sheet.totalCents) throw new RangeError('net and VAT do not make the total');
  if (sheet.vat.some((sum) => sum.vat.category === 'exempt' && sum.vatCents !== 0))
    throw new RangeError('what is exempt bears no VAT');
}

function total<Key extends 'netCents' | 'vatCents'>(rows: readonly Readonly<Record<Key, number>>[], key: Key): number {
  return rows.reduce((sum, row) => sum + row[key], 0);
}
