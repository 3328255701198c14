import type { AuthoredModule } from './assemble.ts';
import type { Fault } from './faults.ts';
import { blockFaults } from './plan-blocks.ts';

/** What is wrong with the table of minutes of a meeting plan, with the line of its file. */
export function planFaults(plan: AuthoredModule['meetingPlan']): Fault[] {
  if (!plan) return [];
  return blockFaults(plan.body, plan.value.minutes).map(({ line, sentence }) => ({
    file: plan.file,
    line: plan.bodyLine + line - 1,
    sentence,
  }));
}
