import type { NextRun } from '#src/components/home/next-run.ts';
import type { RunOnOffer } from '#src/queries/catalogue.ts';
import { runCard } from './words.ts';

/** Runs as the home page shows them. */
export function nextRunCards(runs: readonly RunOnOffer[], now: Date): NextRun[] {
  return runs.map((run) => {
    const [place, meetings, trainer] = runCard(run, now).facts.map((fact) => fact.text);
    return {
      ...runCard(run, now),
      course: run.course.title,
      place: `${run.city}, ${place ?? ''}`,
      meetings: meetings ?? '',
      trainer: trainer ?? '',
    };
  });
}
