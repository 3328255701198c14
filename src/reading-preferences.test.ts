import { expect, test } from 'vitest';
import {
  type Comfort,
  chooseComfort,
  comfortAttributes,
  PLAIN_COMFORT,
  readComfort,
  writeComfort,
} from './reading-preferences.ts';

const all: Comfort = { text: '200', lines: 'wide', letters: 'wide', words: 'wide', contrast: 'more', theme: 'dark' };

test('what somebody chose is read back the same', () => {
  expect(readComfort(writeComfort(all))).toEqual(all);
});

test('nothing chosen is an empty cookie and no attribute', () => {
  expect(writeComfort(PLAIN_COMFORT)).toBe('');
  expect(readComfort(undefined)).toEqual(PLAIN_COMFORT);
  expect(comfortAttributes(PLAIN_COMFORT)).toEqual({});
});

test.each([
  '',
  'text',
  'text-9000',
  'text-"><script>',
  '__proto__-wide',
  'constructor-wide',
  '-',
  '....',
  'x'.repeat(5000),
])('rubbish in the cookie (%s) reads as plain', (value) => {
  expect(readComfort(value)).toEqual(PLAIN_COMFORT);
});

test('one known choice between rubbish still counts', () => {
  expect(readComfort('foo-bar.lines-wide.text-7')).toEqual({ ...PLAIN_COMFORT, lines: 'wide' });
});

test('a choice that a form invents is not taken over', () => {
  expect(chooseComfort({ theme: 'purple', contrast: 'more' })).toEqual({ ...PLAIN_COMFORT, contrast: 'more' });
});

test('each choice is one attribute on the page', () => {
  expect(comfortAttributes(all)).toEqual({
    'data-text': '200',
    'data-lines': 'wide',
    'data-letters': 'wide',
    'data-words': 'wide',
    'data-contrast': 'more',
    'data-theme': 'dark',
  });
});
