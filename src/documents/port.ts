/** *deelname* (taken part in a training) or *bekwaamheid* (assessed): kept apart in looks, words and frame. */
export type CertificateKind = 'participation' | 'competence';

export type CertificateSheet = {
  readonly kind: CertificateKind;
  /** What was earned: `Coach van het alledaagse`, `KOEK-gecertificeerd`. */
  readonly title: string;
  readonly holderName: string;
  readonly courseTitle?: string;
  readonly number: string;
  readonly issuedOn: Date;
  /** Half-open: the first instant at which it holds no longer. */
  readonly validUntil?: Date | null;
  readonly issuer: string;
  readonly signedBy?: { readonly name: string; readonly function: string };
  readonly competences?: readonly string[];
  readonly netHours?: number;
  /** The address in the QR, with the secret that shows the name. */
  readonly checkUrl: string;
  /** The short address that a person types; the number is typed there. */
  readonly checkUrlToType: string;
  /** Marks a page of a demo: "voorbeeld, niet geldig". */
  readonly demo?: boolean;
};

export type SellerOnPaper = {
  readonly name: string;
  readonly street: string;
  readonly postcode: string;
  readonly city: string;
  readonly kvk: string;
  readonly vatId: string;
  readonly iban: string;
  readonly crkbo?: string | null;
  readonly email: string;
};
export type BuyerOnPaper = {
  readonly name: string;
  readonly attention?: string | null;
  readonly street?: string | null;
  readonly postcode?: string | null;
  readonly city?: string | null;
  /** Its code, where the letter goes abroad. */
  readonly country?: string | null;
  readonly kvk?: string | null;
  readonly vatId?: string | null;
};

/** One line; amounts are integer eurocents without VAT. */
export type InvoiceLine = {
  readonly description: string;
  readonly detail?: string | null;
  readonly quantity: number;
  readonly unitCents: number;
  readonly netCents: number;
  readonly vat: VatOnPaper;
};
/** Whole percents; what is exempt is so as schooling for a profession. */
export type VatOnPaper = { readonly category: 'standard'; readonly percent: number } | { readonly category: 'exempt' };
/** The sum of one rate. */
export type VatSum = {
  readonly vat: VatOnPaper;
  readonly netCents: number;
  readonly vatCents: number;
};

export type InvoiceSheet = {
  readonly number: string;
  readonly issuedOn: Date;
  /** When it is or was delivered, in words: `14 juni 2026`, `van 14 juni tot 20 augustus 2026`. */
  readonly supplied: string;
  readonly seller: SellerOnPaper;
  readonly buyer: BuyerOnPaper;
  readonly orderNumber: string;
  /** The buyer's own reference (inkoopnummer, verplichtingennummer). */
  readonly buyerReference?: string | null;
  readonly lines: readonly InvoiceLine[];
  readonly vat: readonly VatSum[];
  readonly netCents: number;
  readonly vatCents: number;
  readonly totalCents: number;
  /** Paid already, or how and until when to pay. */
  readonly payment:
    | { readonly state: 'paid'; readonly on: Date; readonly method: string }
    | { readonly state: 'due'; readonly on: Date; readonly termDays: number };
  readonly demo?: boolean;
};

/** A credit note names the invoice it takes back, whole or in part; its amounts are positive. */
export type CreditNoteSheet = Omit<InvoiceSheet, 'payment'> & {
  readonly invoiceNumber: string;
  readonly invoiceIssuedOn: Date;
  /** Why, as a code of ours. */
  readonly reason: string;
  /** How the money goes back; absent when nothing was paid yet. */
  readonly refundBy?: 'provider' | 'bank' | null;
};

type CalendarPerson = { readonly name: string; readonly address: string };

/** One meeting as it is told to one person's calendar (RFC 5546): to put it there or change it, or to take it away. */
export type CalendarSheet = {
  readonly method: 'REQUEST' | 'CANCEL';
  /** Stable through every change of the meeting. */
  readonly uid: string;
  /** Of two files with one uid the higher number holds. */
  readonly sequence: number;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly place: string;
  readonly summary: string;
  readonly organiser: CalendarPerson;
  /** Who comes; `accepted` once they said so. */
  readonly attendee: CalendarPerson & { readonly accepted: boolean };
  /** When the file was made; part of the file, so that the same input gives the same bytes. */
  readonly madeAt: Date;
};

/** One meeting in a calendar that somebody's own calendar comes back for. */
export type CalendarEvent = {
  readonly uid: string;
  readonly sequence: number;
  readonly status: 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED';
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly place: string;
  readonly summary: string;
  readonly description: string;
  readonly url: string;
};
export type CalendarFeedSheet = { readonly events: readonly CalendarEvent[]; readonly madeAt: Date };

/** Papers: the same sheet gives the same bytes, on any day. PDFs are tagged, in Dutch, without scripts or attachments. */
export interface Documents {
  certificatePdf(sheet: CertificateSheet): Promise<Uint8Array>;
  /** Throws when lines, VAT and total do not add up. */
  invoicePdf(sheet: InvoiceSheet): Promise<Uint8Array>;
  /** Throws when lines, VAT and total do not add up. */
  creditNotePdf(sheet: CreditNoteSheet): Promise<Uint8Array>;
  /** An iCalendar file (UTF-8) of one meeting, times in Europe/Amsterdam. */
  calendarFile(sheet: CalendarSheet): Uint8Array;
  /** A QR code as a path of squares of one unit, without the white around it (at least four units). */
  qrCode(text: string): { readonly size: number; readonly path: string };
  /** A whole calendar (UTF-8) to come back for, times in Europe/Amsterdam. */
  calendarFeed(sheet: CalendarFeedSheet): Uint8Array;
}
