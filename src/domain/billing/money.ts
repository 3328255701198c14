import type { Totals, VatCategory } from './order.ts';

/** Whole percents; the rates of the Wet OB 1968, article 9, and its article 11 (1) (o) for exempt education. */
export const VAT_PERCENT: Readonly<Record<VatCategory, number>> = { exempt_education: 0, high_21: 21 };

/** VAT over an amount without VAT, rounded half up to a whole cent. */
export function vatOver(netCents: number, category: VatCategory): number {
  return Math.floor((netCents * VAT_PERCENT[category] + 50) / 100);
}

/** Education is exempt only while the seller is registered with CRKBO; without that it is taxed. */
export function categoryFor(priced: VatCategory, crkbo: string | null): VatCategory {
  return priced === 'exempt_education' && !crkbo ? 'high_21' : priced;
}

/** What of a line a share of it comes to, each amount rounded up to a whole cent: in favour of who gets it back. `part` of `whole`, as 1 of 6 meetings. */
export function shareOf(
  line: { readonly netCents: number; readonly vatCents: number },
  { part, whole }: { readonly part: number; readonly whole: number },
): { netCents: number; vatCents: number } {
  const of = (cents: number) => Math.ceil((cents * part) / whole);
  return { netCents: of(line.netCents), vatCents: of(line.vatCents) };
}

export function totalsOf(lines: readonly { readonly netCents: number; readonly vatCents: number }[]): Totals {
  const netCents = lines.reduce((sum, line) => sum + line.netCents, 0);
  const vatCents = lines.reduce((sum, line) => sum + line.vatCents, 0);
  return { netCents, vatCents, grossCents: netCents + vatCents };
}
