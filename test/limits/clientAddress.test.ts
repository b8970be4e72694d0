import { clientAddress, parseProxies } from '../../src/limits/clientAddress.js';
import { configProblems } from '../config/problems.js';

const from = (remoteAddress: string, forwarded?: string, proxies?: string): string =>
  clientAddress(
    { socket: { remoteAddress }, headers: { 'x-forwarded-for': forwarded } },
    proxies === undefined ? undefined : parseProxies(proxies),
  );

describe('the address of a client', () => {
  it.each([
    ['an IPv4 address', '203.0.113.7', '203.0.113.7'],
    ['IPv4 within IPv6', '::ffff:203.0.113.7', '203.0.113.7'],
    ['an IPv6 address', '2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['another one of that network', '2001:DB8:1:2:ffff::1', '2001:db8:1:2::/64'],
    ['a short one', '2001:db8::1', '2001:db8:0:0::/64'],
    ['the loopback', '::1', '0:0:0:0::/64'],
    ['one with a zone', 'fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['none at all', '', ''],
  ])('of %s is the address, or its network', (_, remote, expected) => {
    expect(from(remote)).toBe(expected);
  });

  it.each<[string, string, string | undefined, string | undefined, string]>([
    ['without trusted proxies', '10.0.0.1', '203.0.113.7', undefined, '10.0.0.1'],
    ['from an address that is no proxy', '203.0.113.9', '203.0.113.7', '10.0.0.0/8', '203.0.113.9'],
    ['from a proxy', '10.0.0.1', '203.0.113.7', '10.0.0.0/8', '203.0.113.7'],
    ['from a proxy without the header', '10.0.0.1', undefined, '10.0.0.0/8', '10.0.0.1'],
    ['from two proxies', '10.0.0.1', '203.0.113.7, 192.0.2.5', '10.0.0.0/8,192.0.2.5', '203.0.113.7'],
    ['with an entry of the client itself', '10.0.0.1', '1.1.1.1, 203.0.113.7', '10.0.0.1', '203.0.113.7'],
    ['with a port', '10.0.0.1', '203.0.113.7:4711', '10.0.0.1', '203.0.113.7'],
    ['with an IPv6 address and a port', 'fd00::1', '[2001:db8::7]:4711', 'fd00::/8', '2001:db8:0:0::/64'],
    ['from a proxy as IPv4 within IPv6', '::ffff:10.0.0.1', '203.0.113.7', '10.0.0.1', '203.0.113.7'],
    ['with a text that is no address', '10.0.0.1', 'unknown', '10.0.0.1', '10.0.0.1'],
    ['with proxies alone', '10.0.0.1', '10.0.0.3, 10.0.0.2', '10.0.0.0/8', '10.0.0.3'],
  ])('in X-Forwarded-For counts as it should: %s', (_, remote, forwarded, proxies, expected) => {
    expect(from(remote, forwarded, proxies)).toBe(expected);
  });
});

describe('TRUSTED_PROXIES', () => {
  it.each(['10.0.0.1', '10.0.0.0/8, fd00::/8', '::1', '192.168.0.0/16,127.0.0.1'])('may be %s', (text) => {
    expect(configProblems({ TRUSTED_PROXIES: text })).toEqual([]);
  });

  it.each([
    'proxy.example',
    '10.0.0.0/33',
    '10.0.0.0/',
    '10.0.0/8',
    'fd00::/129',
    '10.0.0.1,,10.0.0.2',
    'true',
    '*',
  ])('may not be %s', (text) => {
    expect(configProblems({ TRUSTED_PROXIES: text })).toEqual([
      'TRUSTED_PROXIES must be a list of addresses or networks such as 10.0.0.0/8, separated by commas',
    ]);
  });
});
