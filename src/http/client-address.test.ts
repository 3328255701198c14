import { expect, test } from 'vitest';
import { clientAddress } from './client-address.ts';

test.each([
  [0, '203.0.113.9', '198.51.100.1', '198.51.100.1'],
  [1, '203.0.113.9', '10.0.0.2', '203.0.113.9'],
  [1, '1.1.1.1, 203.0.113.9', '10.0.0.2', '203.0.113.9'],
  [2, '1.1.1.1, 203.0.113.9, 10.0.0.7', '10.0.0.2', '203.0.113.9'],
  [2, '203.0.113.9', '10.0.0.2', '10.0.0.2'],
  [1, undefined, '10.0.0.2', '10.0.0.2'],
  [1, 'unknown', '10.0.0.2', '10.0.0.2'],
  [1, '203.0.113.9:4711', '10.0.0.2', '203.0.113.9'],
  [1, '', undefined, ''],
])('behind %i proxies, told "%s" over a connection from %s, the client is %s', (proxies, told, connection, client) => {
  expect(clientAddress(told, connection, proxies)).toBe(client);
});

test.each([
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:db8:1:2::1', '2001:db8:1:2::/64'],
  ['[2001:DB8:1:2:ffff::9]:443', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['64:ff9b::192.0.2.1', '64:ff9b:0:0::/64'],
  ['::ffff:192.0.2.1', '192.0.2.1'],
])('%s counts as %s', (address, network) => expect(clientAddress(undefined, address, 0)).toBe(network));

test('somebody who writes hops themselves is counted by what our own proxy saw', () => {
  const seen = Array.from({ length: 50 }, (_, i) => clientAddress(`9.9.9.${i}, 203.0.113.9`, '10.0.0.2', 1));
  expect(new Set(seen)).toEqual(new Set(['203.0.113.9']));
});
