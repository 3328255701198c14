import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const sheet = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
const MODES = ['light', 'dark', 'strong light', 'strong dark'] as const;
type Mode = (typeof MODES)[number];

/** The hex that a role has in a mode, following roles that are another role. */
function hexOf(role: string, mode: Mode): string {
  const told = new RegExp(`--kr-${role}: ([^;]+);`).exec(sheet)?.[1] ?? '';
  const same = /^var\(--kr-([\w-]+)\)$/.exec(told)?.[1];
  if (same) return hexOf(same, mode);
  const colours = [...told.matchAll(/#[0-9a-f]{3,6}/g)].map(([hex]) => hex);
  const hex = colours.length === 4 ? colours[MODES.indexOf(mode)] : undefined;
  if (!hex) throw new Error(`${role} does not tell four colours: ${told}`);
  return hex.length === 4 ? hex.replace(/[0-9a-f]/g, '$&$&') : hex;
}

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(left: string, other: string): number {
  const [high = 0, low = 0] = [luminance(left), luminance(other)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

const TEXT = 7;
const EDGE = 3;
const grounds = ['page', 'sheet', 'sunken', 'leaf-soft', 'straw-soft', 'sky-soft'];
const pairs: ReadonlyArray<readonly [string, string, number]> = [
  ...grounds.flatMap((ground) => [['ink', ground, TEXT] as const, ['ink-soft', ground, TEXT] as const]),
  ...['page', 'sheet', 'leaf-soft', 'straw-soft'].map((ground) => ['link', ground, TEXT] as const),
  ...['page', 'sheet'].map((ground) => ['link-visited', ground, TEXT] as const),
  ['on-action', 'action', TEXT],
  ['on-action', 'action-hover', TEXT],
  ['on-mark', 'mark', TEXT],
  ['brick', 'page', TEXT],
  ['brick', 'sheet', TEXT],
  ['ok', 'ok-soft', TEXT],
  ['info', 'info-soft', TEXT],
  ['warn', 'warn-soft', TEXT],
  ['danger', 'danger-soft', TEXT],
  ['danger', 'sheet', TEXT],
  ['danger', 'page', TEXT],
  ...['page', 'sheet', 'sunken', 'leaf-soft'].map((ground) => ['line-strong', ground, EDGE] as const),
  ...['page', 'sheet', 'leaf-soft'].map((ground) => ['action', ground, EDGE] as const),
  ...['page', 'sheet'].map((ground) => ['focus', ground, EDGE] as const),
  ['focus-halo', 'focus', EDGE],
];

test.each(pairs)('%s on %s differs at least %s times in every theme', (top, ground, least) => {
  const measured = MODES.map((mode) => contrast(hexOf(top, mode), hexOf(ground, mode)));
  expect(Math.min(...measured)).toBeGreaterThanOrEqual(least);
});

test('black on white is the most that two colours can differ', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
});
