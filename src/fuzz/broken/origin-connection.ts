import fc, { type Arbitrary } from 'fast-check';
import { lazily } from '../../message/lazily.js';
import { originLimits } from '../../rules/limits.js';
import type { Breaches, Spoil } from './breach.js';
import { oneOf } from './one-of.js';
import { type Kind, originFields, setOriginField, setOriginFields } from './origin-part.js';
import { notText } from './values.js';

const { least, most } = originLimits.timeout;

const noNumber = lazily(() =>
  oneOf(
    fc.constantFrom<unknown[]>('30', '443', 30.5, ''),
    notText().filter((value) => typeof value !== 'number'),
  ),
);

/** A timeout by itself: beside another readTimeout, the completion timeout may be wrong, too. */
function setTimeout(kind: Kind, name: string, values: Arbitrary<unknown>): Arbitrary<Spoil> {
  return values.map(
    (value): Spoil =>
      (draft) => {
        const fields = originFields(draft, kind);
        delete fields['responseCompletionTimeout'];
        fields[name] = value;
        return draft;
      },
  );
}

const wrongTypes = lazily(() =>
  oneOf(
    setOriginField('custom', 'port', noNumber()),
    setTimeout('custom', 'readTimeout', noNumber()),
    setTimeout('s3', 'readTimeout', noNumber()),
    setTimeout('custom', 'keepaliveTimeout', noNumber()),
    setTimeout('custom', 'responseCompletionTimeout', noNumber()),
    setTimeout('s3', 'responseCompletionTimeout', noNumber()),
  ),
);

const badPort = lazily(() =>
  oneOf(
    fc.integer({ min: 0, max: 1_023 }).filter((port) => port !== 80 && port !== 443),
    fc.constantFrom(65_536, -1, 22, 1_023),
  ),
);

const badTimeout = lazily(() =>
  oneOf(fc.constantFrom(least - 1, most + 1, -1), fc.integer({ min: most + 1, max: 10_000 })),
);

const badProtocol = lazily(() => oneOf(fc.constantFrom('', 'HTTPS', 'https:', 'match-viewer', 'tls'), notText()));

const badVersions = lazily(() =>
  oneOf(
    fc
      .constantFrom<unknown[]>([], ['TLSv1.3'], ['tlsv1.2'], ['TLSv1.2', 5], [null])
      .map((list) => [...(list as unknown[])]),
    fc.constantFrom('TLSv1.2', ''),
    notText().filter((value) => !Array.isArray(value)),
  ),
);

/** Above 0, or below it, but not what the readTimeout is. */
function tooShort(kind: Kind): Arbitrary<Spoil> {
  const timeouts = fc.tuple(fc.integer({ min: 2, max: most }), fc.nat(most)).map(([readTimeout, less]) => ({
    readTimeout,
    responseCompletionTimeout: less === 0 ? -1 : 1 + (less % (readTimeout - 1)),
  }));
  return setOriginFields(kind, timeouts);
}

/** How to break the rules on how an origin is reached. */
export const originConnectionBreaches = {
  'ORI-NUM-TYPE': { spoils: wrongTypes },
  'ORI-PORT': { spoils: () => setOriginField('custom', 'port', badPort()) },
  'ORI-PROTOCOL': { spoils: () => setOriginField('custom', 'protocol', badProtocol()) },
  'ORI-SSL': {
    spoils: () => setOriginFields('custom', fc.record({ protocol: fc.constant('https'), sslProtocols: badVersions() })),
  },
  'ORI-READTIMEOUT': {
    spoils: () =>
      oneOf(setTimeout('custom', 'readTimeout', badTimeout()), setTimeout('s3', 'readTimeout', badTimeout())),
  },
  'ORI-KEEPALIVE': { spoils: () => setTimeout('custom', 'keepaliveTimeout', badTimeout()) },
  'ORI-RCT': { spoils: () => oneOf(tooShort('custom'), tooShort('s3')) },
} satisfies Breaches;
