import { isUtf8 } from 'node:buffer';

/** The UTF-8 bytes of a text, one character each: so Node and the web's `Headers` write and show headers. */
export function toWireText(text: string): string {
  return isAscii(text) ? text : Buffer.from(text, 'utf8').toString('latin1');
}

/** The text in a header's bytes, one character each: what isn't UTF-8 is taken for ISO-8859-1 (REQ-ENC-IN). */
export function fromWireText(wire: string): string {
  if (isAscii(wire) || /[\u0100-\uffff]/.test(wire)) return wire;
  const bytes = Buffer.from(wire, 'latin1');
  return isUtf8(bytes) ? bytes.toString('utf8') : wire;
}

function isAscii(text: string): boolean {
  return !/[\u0080-\uffff]/.test(text);
}
