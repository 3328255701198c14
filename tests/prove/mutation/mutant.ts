/** One planted fault: a stretch of a file that reads otherwise. Lines count from 1. */
export type Mutant = {
  readonly file: string;
  readonly line: number;
  /** That whole line of the file. */
  readonly on: string;
  /** What stands there, and what is put in its place. */
  readonly from: string;
  readonly to: string;
  /** Of code: where it stands, so that Stryker's own can be told apart. */
  readonly place: string;
};

export type Outcome = 'killed' | 'survived' | 'uncovered' | 'timeout' | 'left_out';
export type Judged = { readonly mutant: Mutant; readonly outcome: Outcome };

const short = (text: string) => {
  const flat = text.replace(/\s+/g, ' ');
  return flat.length > 90 ? `${flat.slice(0, 87)}…` : flat;
};

export function sentenceOf({ mutant, outcome }: Judged): string {
  return `${outcome} ${mutant.file}:${mutant.line}  ${short(mutant.from)} → ${short(mutant.to)}`;
}

type Location = { start: { line: number; column: number }; end: { line: number; column: number } };

/** The same for a mutant as the instrumenter lists it and as Stryker hands it out: lines and columns from 0. */
export function placeOf(file: string, { start, end }: Location, replacement: string | undefined): string {
  return `${file}:${start.line}:${start.column}-${end.line}:${end.column}=${replacement ?? ''}`;
}
