import { expect, test } from 'vitest';
import { fileAnswer } from './file-answer.ts';

test('a file is only ever saved, under a name that cannot break out of its header', async () => {
  const answer = fileAnswer({
    name: 'brief "\r\nX: y\'é.pdf',
    mime: 'application/pdf',
    bytes: new Uint8Array([37, 80]),
  });
  expect(answer.headers.get('content-disposition')).toBe(
    `attachment; filename="brief____X__y__.pdf"; filename*=UTF-8''brief%20%22%0D%0AX%3A%20y%27%C3%A9.pdf`,
  );
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  expect(answer.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
  expect(answer.headers.get('cache-control')).toBe('private, no-store');
  expect(new Uint8Array(await answer.arrayBuffer())).toEqual(new Uint8Array([37, 80]));
});
