import { expect, test } from 'vitest';
import { canonicalPath } from './canonical-path.ts';

test.each([
  ['/Trainingen', '/trainingen'],
  ['/gebieden/gm0150', '/gebieden/GM0150'],
  ['/gebieden/pv25.csv', '/gebieden/PV25.csv'],
  ['/GEBIEDEN/Gm0150', '/gebieden/GM0150'],
  ['/Trainingen/Coach-Van-Het-Alledaagse', '/trainingen/coach-van-het-alledaagse'],
  ['/Verhalen/verhaal-De-Bank', '/verhalen/verhaal-de-bank'],
  ['/PROEFLES', '/proefles'],
  ['/Mijn/Dossier', '/mijn/dossier'],
  ['/Link/aBcD', '/link/aBcD'],
  ['/Leren/coach/Les', '/leren/coach/Les'],
])('%s is written %s', (typed, written) => {
  expect(canonicalPath(typed)).toBe(written);
});

test.each([
  '/trainingen',
  '/gebieden',
  '/gebieden/GM0150',
  '/link/aBcD',
  '/controleren/KB-7F3K',
  '/Nergens/Heen',
  '/beheer/gebieden/GM1696-GM0402',
  '/_astro/Sheet.A1.css',
  '/',
])('%s stays as it is, so that nothing is sent round in a circle', (path) => {
  expect(canonicalPath(path)).toBe(path);
});
