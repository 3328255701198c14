import type { StatusKind } from './status.ts';

/** What can stand in a cell without markup of one's own. */
export type Cell =
  | string
  | number
  | null
  | { readonly text: string; readonly href?: string }
  | { readonly code: string; readonly href?: string }
  | { readonly status: StatusKind; readonly label?: string };

/** Text in which some words are stressed. */
export type Stressed = { readonly pieces: ReadonlyArray<{ readonly text: string; readonly stress?: 'em' | 'strong' }> };

export type Column = { readonly key: string; readonly label: string; readonly number?: boolean };
