import { expect, test } from 'vitest';
import { cookieValue, setCookieHeader } from './cookies.ts';

test('a cookie is found by its whole name and decoded', () => {
  const header = 'xmelding=no; leesstand=text-150; melding=ok%3ABewaard%20%C3%A9';
  expect(cookieValue(header, 'melding')).toBe('ok:Bewaard é');
  expect(cookieValue(header, 'leesstand')).toBe('text-150');
  for (const name of ['klimroute', 'ing', '']) expect(cookieValue(header, name)).toBeUndefined();
  expect(cookieValue(undefined, 'melding')).toBeUndefined();
  expect(cookieValue('melding=%E0%A4%A', 'melding')).toBeUndefined();
});

test('a cookie that is set cannot carry a header along', () => {
  expect(
    setCookieHeader({ name: 'melding', value: 'a; Path=/x\r\nSet-Cookie: y=1', maxAgeSeconds: 60, secure: true }),
  ).toBe('melding=a%3B%20Path%3D%2Fx%0D%0ASet-Cookie%3A%20y%3D1; Path=/; Max-Age=60; HttpOnly; SameSite=Lax; Secure');
});
