/** A run as the home page shows it, its words ready to be read. */
export type NextRun = {
  readonly href: string;
  readonly course: string;
  /** For who only hears the links: where and when. */
  readonly about: string;
  readonly place: string;
  /** Such as "6 ochtenden". */
  readonly meetings: string;
  readonly trainer: string;
  readonly date: { readonly day: string; readonly month: string; readonly weekday: string; readonly iso: string };
  /** Such as "€ 895", with what is told of VAT beside it. */
  readonly price: string;
  readonly vat: string;
  readonly seats: { readonly capacity: number; readonly free: number; readonly waiting?: number };
};
