import { expect, test } from 'vitest';
import { mailName } from './mail-name.ts';

test.each([
  ['"Petra Willems" <petra@klimroute.example>', 'Petra Willems, petra@klimroute.example'],
  ['Klimroute <post@klimroute.example>', 'Klimroute, post@klimroute.example'],
  ['petra@klimroute.example', 'petra@klimroute.example'],
  ['<script>', '<script>'],
])('%s is read as %s', (raw, read) => {
  expect(mailName(raw)).toBe(read);
});
