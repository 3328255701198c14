/** One piece of a meeting, as its trainer does it. */
export type PlanBlock = {
  /** Net minutes. */
  readonly minutes: number;
  /** What the trainer does; plain text. */
  readonly text: string;
};

export type MeetingPlan = {
  readonly title: string;
  /** Net minutes, breaks left out. */
  readonly minutes: number;
  /** What fills those minutes, in its order. */
  readonly blocks: readonly PlanBlock[];
  /** Path of its text below `content/courses`, without the ending. */
  readonly entry: string;
};

type Row = { readonly from: number; readonly until: number; readonly text: string; readonly line: number };

const ROW = /^\|\s*(\d+)–(\d+)\s*\|\s*(.+?)\s*\|\s*$/;

/** The blocks of a plan, read from its table of minutes, in their order. */
export function blocksOf(body: string): PlanBlock[] {
  return rowsOf(body).map(({ from, until, text }) => ({ minutes: until - from, text: text.replaceAll('*', '') }));
}

/** What is wrong with the minutes of a plan: each row begins where the one before ended, and the last ends with the meeting. */
export function blockFaults(body: string, minutes: number): { line: number; sentence: string }[] {
  const rows = rowsOf(body);
  if (rows.length === 0) return [{ line: 1, sentence: 'This plan has no table of minutes such as "0–25".' }];
  const last = rows.at(-1);
  return [
    ...rows.flatMap(({ from, until, line }, at) => {
      const before = rows[at - 1]?.until ?? 0;
      if (from !== before)
        return [{ line, sentence: `This row begins at ${from} and the one before ends at ${before}.` }];
      return until > from ? [] : [{ line, sentence: `This row ends at ${until}, before it began.` }];
    }),
    ...(last && last.until !== minutes
      ? [{ line: last.line, sentence: `The table ends at ${last.until} minutes and the plan says ${minutes}.` }]
      : []),
  ];
}

function rowsOf(body: string): Row[] {
  return body.split('\n').flatMap((text, at) => {
    const [, from, until, words] = ROW.exec(text) ?? [];
    return words === undefined ? [] : [{ from: Number(from), until: Number(until), text: words, line: at + 1 }];
  });
}
