import { cast } from '#src/demo/cast.ts';

export const COACH = 'coach-van-het-alledaagse';

export function emailOf(key: (typeof cast)[number]['key']): string {
  return cast.find((person) => person.key === key)?.email ?? '';
}
