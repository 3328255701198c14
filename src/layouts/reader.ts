import { type Comfort, PLAIN_COMFORT } from '#src/reading-preferences.ts';

/** What the layout shows of the person who reads: plain data, made by the middleware for each request. */
export type Reader = {
  readonly signedIn: { readonly name: string; readonly roles: readonly string[] } | null;
  readonly comfort: Comfort;
  /** This installation is a demo, which every page says. */
  readonly demo: boolean;
  /** Left by the action before this page; shown once. */
  readonly flash: {
    readonly kind: 'ok' | 'info' | 'warning' | 'error';
    readonly text: string;
    readonly fact?: string;
  } | null;
  /** Path and query of this page. */
  readonly path: string;
  /** The page is prepared for many readers: the layout leaves the marks of `placeholders.ts` open instead of filling them. */
  readonly markers?: boolean;
};

/** Nobody in particular, for a page that is rendered outside a request. */
export const NOBODY: Reader = { signedIn: null, comfort: PLAIN_COMFORT, demo: false, flash: null, path: '/' };

/** The reader of a prepared page. */
export const ANYONE: Reader = { ...NOBODY, markers: true };
