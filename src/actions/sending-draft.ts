import { oneText } from '#domain/portfolio/index.ts';

/** What is ticked in a group, as a part of a draft. */
export function tickedIn(sent: readonly string[]): string {
  return oneText(sent.flatMap((value) => value.split(' ')));
}
