import { type Run, whereOf } from '#domain/learning/index.ts';

/** Where and when a run is, for a mail. */
export type RunFacts = {
  readonly where: string;
  readonly meetings: readonly { readonly startsAt: Date; readonly endsAt: Date }[];
};

export function runFacts(run: Run): RunFacts {
  return {
    where: whereOf(run),
    meetings: run.meetings.map(({ startsAt, endsAt }) => ({ startsAt, endsAt })),
  };
}
