import { DEMO_SELLER } from '#src/config-values.ts';
import type { CertificateSheet, CreditNoteSheet, InvoiceSheet } from '#src/documents/port.ts';

const NOON = new Date('2026-06-14T10:00:00Z');
const EXEMPT = { category: 'exempt' } as const;
const HIGH = { category: 'standard', percent: 21 } as const;

/** A certification of Ada's, on paper. */
export function certificateSheet(changes: Partial<CertificateSheet> = {}): CertificateSheet {
  return {
    kind: 'competence',
    title: 'KOEK-gecertificeerd',
    holderName: 'Ada Postma',
    number: 'KOEK-7F3K-92XA-4',
    issuedOn: NOON,
    validUntil: new Date('2029-06-14T10:00:00Z'),
    issuer: 'Klimroute',
    signedBy: { name: 'Chris de Wit', function: 'certificeerder' },
    competences: ['Luistert en vraagt door', 'Ziet talenten en maakt ze zichtbaar'],
    checkUrl: 'https://klimroute.example/controleren/KOEK-7F3K-92XA-4?sleutel=abcdefghijklmnop',
    checkUrlToType: 'klimroute.example/controleren',
    ...changes,
  };
}

/** Three places without VAT and one licence with, to be paid. */
export function invoiceSheet(changes: Partial<InvoiceSheet> = {}): InvoiceSheet {
  return {
    number: '2026-00007',
    issuedOn: NOON,
    supplied: 'van 17 september tot 20 november 2026',
    seller: DEMO_SELLER,
    buyer: {
      name: 'Stichting De Brug',
      attention: 'Dora Kamp',
      street: 'Stationsplein 4',
      postcode: '0000 BB',
      city: 'Deventer',
      kvk: '00000001',
    },
    orderNumber: 'BST-7F3K92',
    buyerReference: 'inkoop 4500012',
    lines: [
      {
        description: 'Coach van het alledaagse',
        detail: '3 plaatsen',
        quantity: 3,
        unitCents: 89_500,
        netCents: 268_500,
        vat: EXEMPT,
      },
      {
        description: 'Licentie voor de gemeente Deventer',
        quantity: 1,
        unitCents: 250_000,
        netCents: 250_000,
        vat: HIGH,
      },
    ],
    vat: [
      { vat: EXEMPT, netCents: 268_500, vatCents: 0 },
      { vat: HIGH, netCents: 250_000, vatCents: 52_500 },
    ],
    netCents: 518_500,
    vatCents: 52_500,
    totalCents: 571_000,
    payment: { state: 'due', on: new Date('2026-07-14T10:00:00Z'), termDays: 30 },
    ...changes,
  };
}

/** The whole invoice taken back. */
export function creditNoteSheet(changes: Partial<CreditNoteSheet> = {}): CreditNoteSheet {
  const { payment: _, ...invoice } = invoiceSheet();
  return {
    ...invoice,
    number: 'C2026-00002',
    invoiceNumber: invoice.number,
    invoiceIssuedOn: NOON,
    reason: 'run_cancelled',
    refundBy: 'provider',
    ...changes,
  };
}

/** An invoice of `count` lines at one euro each. */
export function longInvoiceSheet(count: number): InvoiceSheet {
  const lines = Array.from({ length: count }, (_, i) => ({
    description: `Plaats ${i + 1}`,
    quantity: 1,
    unitCents: 100,
    netCents: 100,
    vat: HIGH,
  }));
  const [netCents, vatCents] = [count * 100, count * 21];
  return invoiceSheet({
    lines,
    vat: [{ vat: HIGH, netCents, vatCents }],
    netCents,
    vatCents,
    totalCents: netCents + vatCents,
  });
}
