const octet = '(25[0-5]|2[0-4]\\d|1?\\d?\\d)';
const ipV4 = new RegExp(`^${octet}(\\.${octet}){3}$`);
const group = /^[0-9a-f]{1,4}$/i;

function groupsOf(text: string): string[] {
  return text === '' ? [] : text.split(':');
}

/** The last 32 bits may be written as an IPv4 address: two groups (RFC 4291 §2.2). */
function withoutIpV4Tail(groups: string[]): string[] {
  const last = groups.at(-1);
  return last !== undefined && ipV4.test(last) ? [...groups.slice(0, -1), '0', '0'] : groups;
}

function isIpV6(text: string): boolean {
  const [head = '', tail, ...more] = text.split('::');
  if (more.length > 0) return false;
  const groups = withoutIpV4Tail([...groupsOf(head), ...groupsOf(tail ?? '')]);
  const complete = tail === undefined ? groups.length === 8 : groups.length < 8;
  return complete && groups.every((part) => group.test(part));
}

/** Whether a text is an IPv4 or IPv6 address, in any of the forms CloudFront shows (EVT-REQ-CLIENTIP). */
export function isIpAddress(text: string): boolean {
  return ipV4.test(text) || isIpV6(text);
}
