import type { Meeting } from './run.ts';

/** What stands in the line of time of a course: a meeting, or a module with its place in the list. */
export type OnTheWay =
  | { readonly kind: 'meeting'; readonly at: number }
  | { readonly kind: 'module'; readonly at: number };

/** Days after the last meeting in which the rest is read. */
const DAYS_AFTER_LAST = 14;
const DAY = 86_400_000;

/** Meetings spread over the modules in their order, the first in front: nobody planned which module goes with which meeting. */
export function weave(modules: number, meetings: number): OnTheWay[] {
  const before = Array.from({ length: meetings }, (_, at) => Math.floor((at * modules) / meetings));
  return Array.from({ length: modules + 1 }, (_, module) => [
    ...before.flatMap((place, at) => (place === module ? [{ kind: 'meeting' as const, at }] : [])),
    ...(module < modules ? [{ kind: 'module' as const, at: module }] : []),
  ]).flat();
}

/**
 * Ids of the lessons that a group has read by now when it keeps up: those of the modules in front of the last meeting that began, as `weave` lays them; all of
 * them from two weeks after the last meeting on. Without meetings nothing is expected by any day.
 */
export function lessonsExpected(
  modules: readonly { readonly lessons: readonly { readonly id: string }[] }[],
  meetings: readonly Pick<Meeting, 'startsAt' | 'endsAt'>[],
  now: Date,
): string[] {
  const last = meetings.at(-1);
  if (!last) return [];
  const begun = meetings.filter(({ startsAt }) => startsAt <= now).length;
  const over = last.endsAt.getTime() + DAYS_AFTER_LAST * DAY <= now.getTime();
  const line = weave(modules.length, meetings.length);
  const here = line.findIndex(({ kind, at }) => kind === 'meeting' && at === begun - 1);
  const read = over ? line : line.slice(0, Math.max(here, 0));
  return read.flatMap(({ kind, at }) => (kind === 'module' ? (modules[at]?.lessons.map(({ id }) => id) ?? []) : []));
}
