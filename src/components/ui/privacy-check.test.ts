import { expect, test } from 'vitest';
import { findPersonalData } from '#domain/personal-data.ts';
import { findingsIn, HARMLESS, MARKING, markedIn } from './privacy-check.ts';

const findings = (text: string) => findingsIn(text, findPersonalData(text));

test('a finding stands among the words around it, of its own line', () => {
  const text = `Eerste regel.\n${'Een lange zin die nergens over gaat, want hij vult. '.repeat(3)}Ik sprak met Fatima over haar tuin.\nLaatste.`;
  const [finding, ...others] = findings(text);
  expect(others).toEqual([]);
  expect(finding).toMatchObject({ kind: 'name', text: 'Fatima', after: ' over haar tuin.' });
  expect(finding?.before).toMatch(/^… .*Ik sprak met $/);
  expect(finding?.before.length).toBeLessThan(45);
});

test('a word that stands there often is said once, and a long list is cut', () => {
  expect(findings('Fatima kwam. Fatima ging.').map(({ before }) => before)).toEqual(['']);
  const many = Array.from({ length: 30 }, (_, number) => `Kerkstraat ${number + 1}`).join(' en ');
  expect(findings(many)).toHaveLength(12);
  expect(findings('Zij wil een koor beginnen.')).toEqual([]);
});

test('what was marked travels in the form, the button that was pressed with it', () => {
  expect(markedIn({ lists: {} })).toEqual([]);
  expect(markedIn({ lists: { [HARMLESS]: ['Roos', 'Wil'], [MARKING]: ['Wil'] } })).toEqual(['Roos', 'Wil']);
});
