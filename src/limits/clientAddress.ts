import type { IncomingMessage } from 'node:http';
import { BlockList, isIP, isIPv4, isIPv6 } from 'node:net';

/** Groups of an IPv6 address that identify a client; the others are its own choice. */
const NETWORK_GROUPS = 4;
const GROUPS = 8;
const MAPPED_IPV4 = /^::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})$/;
/** An address with a port, as some proxies write it. */
const WITH_PORT = /^(?:(\d+(?:\.\d+){3})|\[([^\]]+)\])(?::\d{1,5})?$/;

/** Addresses and networks in CIDR notation, separated by commas; undefined if one of them is neither. */
export function parseProxies(text: string): BlockList | undefined {
  const list = new BlockList();
  return text.split(',').every((entry) => addProxy(list, entry.trim())) ? list : undefined;
}

function addProxy(list: BlockList, entry: string): boolean {
  const [address = '', prefix, ...more] = entry.split('/');
  const version = isIP(address);
  if (version === 0 || address.includes('%') || more.length > 0) return false;
  const family = version === 4 ? 'ipv4' : 'ipv6';
  if (prefix === undefined) list.addAddress(address, family);
  else if (/^\d{1,3}$/.test(prefix) && Number(prefix) <= (version === 4 ? 32 : 128))
    list.addSubnet(address, Number(prefix), family);
  else return false;
  return true;
}

/**
 * Address that identifies the client of a request: the last in `X-Forwarded-For` that is not a trusted proxy, an IPv6
 * address as its /64 network. Without trusted proxies the header counts for nothing.
 */
export function clientAddress(
  { socket, headers }: Pick<IncomingMessage, 'headers'> & { socket: { remoteAddress?: string } },
  proxies?: BlockList,
): string {
  let address = plainAddress(socket.remoteAddress ?? '') ?? '';
  if (!proxies) return networkOf(address);
  const forwarded = headers['x-forwarded-for'] ?? '';
  const hops = (Array.isArray(forwarded) ? forwarded.join(',') : forwarded).split(',');
  while (isTrusted(proxies, address)) {
    const before = plainAddress(hops.pop()?.trim() ?? '');
    if (before === undefined) break;
    address = before;
  }
  return networkOf(address);
}

const isTrusted = (proxies: BlockList, address: string): boolean =>
  isIP(address) !== 0 && proxies.check(address, isIPv4(address) ? 'ipv4' : 'ipv6');

/** Address in its shortest form, without port and zone; IPv4 within IPv6 as IPv4. Undefined if it is none. */
function plainAddress(text: string): string | undefined {
  const [, v4, v6] = WITH_PORT.exec(text) ?? [];
  const [address = ''] = (v4 ?? v6 ?? text).split('%', 1);
  if (isIPv4(address)) return address;
  if (!isIPv6(address)) return undefined;
  const short = new URL(`http://[${address}]`).hostname.slice(1, -1);
  const [, high, low] = MAPPED_IPV4.exec(short) ?? [];
  if (high === undefined || low === undefined) return short;
  const bits = (parseInt(high, 16) << 16) | parseInt(low, 16);
  return [24, 16, 8, 0].map((shift) => (bits >>> shift) & 255).join('.');
}

function networkOf(address: string): string {
  if (!address.includes(':')) return address;
  const [start = '', end] = address.split('::') as [string, string?];
  const [first, last] = [start, end ?? ''].map((part) => (part === '' ? [] : part.split(':')));
  const zeros = Array<string>(GROUPS - first!.length - last!.length).fill('0');
  const groups = end === undefined ? first! : [...first!, ...zeros, ...last!];
  return `${groups.slice(0, NETWORK_GROUPS).join(':')}::/64`;
}
