import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** Fewer rules than this apply to no page of ours: axe did not see it. */
const FEWEST_RULES = 10;

/**
 * What axe finds wrong on this page, as rule and first place; that it looked at all is asserted. Our pages hold no frames, so the legacy mode sees
 * the same without opening a second window, and only violations are written out: less than half of the time.
 */
export async function axeFaults(page: Page): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });
  const { violations, passes } = await axe.analyze();
  expect(passes.length, page.url()).toBeGreaterThan(FEWEST_RULES);
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`);
}
