import fc, { type Arbitrary } from 'fast-check';
import type { EdgeRecord, Trigger } from '../../events/index.js';
import { disallowedBeginnings, disallowedNames } from '../../message/disallowed-headers.js';
import { lazily } from '../../message/lazily.js';
import type { Breaches, Spoil } from './breach.js';
import { replaceHeader } from './header-map.js';
import { oneOf } from './one-of.js';
import { originFields } from './origin-part.js';
import { anyCase } from './values.js';

/** A name that CloudFront keeps for itself, in any case. */
const disallowedName = lazily(() =>
  oneOf(
    fc.constantFrom('x-cache', ...disallowedNames),
    fc
      .tuple(fc.constantFrom(...disallowedBeginnings), fc.string({ unit: fc.constantFrom(...'ab1-'), maxLength: 5 }))
      .map((parts) => parts.join('')),
  ).chain(anyCase),
);

const line = { value: 'b' } as const;

/** The name in the map, or as the key of a line under another name. */
export function addNamed(name: Arbitrary<string>): Arbitrary<Spoil> {
  return oneOf(
    name.map(
      (mapKey): Spoil =>
        (draft) =>
          replaceHeader(draft, mapKey, [{ ...line }]),
    ),
    name.map(
      (key): Spoil =>
        (draft) =>
          replaceHeader(draft, 'x-a', [{ ...line }, { key, ...line }]),
    ),
  );
}

function addCustom(mapKey: string, key: string | undefined): Spoil {
  return (draft) => {
    const lines = [key === undefined ? { ...line } : { key, ...line }];
    originFields(draft, 'custom')['customHeaders'] = { [mapKey]: lines };
    return draft;
  };
}

const inCustomHeaders = lazily(() =>
  oneOf(
    disallowedName().map((name) => addCustom(name, undefined)),
    disallowedName().map((name) => addCustom('x-of-the-origin', name)),
  ),
);

function disallowed(trigger: Trigger, kind: 'request' | 'response'): Arbitrary<Spoil> {
  const added = addNamed(disallowedName());
  return kind === 'request' && trigger === 'origin-request' ? oneOf(added, inCustomHeaders()) : added;
}

const country = 'cloudfront-viewer-country';

function hasNoCountry({ request }: EdgeRecord): boolean {
  return !Object.hasOwn(request.headers, country);
}

/** How a request breaks the rules on names that no function may set. */
export const requestHeaderNameBreaches = {
  'HDR-DIS-ADD': { spoils: (trigger) => disallowed(trigger, 'request') },
  'HDR-VIEWER-COUNTRY': {
    spoils: () => addNamed(anyCase(country)),
    triggers: ['viewer-request'],
    needs: { what: 'no CloudFront-Viewer-Country', isIn: hasNoCountry },
  },
} satisfies Breaches;

/** How a response breaks them. */
export const responseHeaderNameBreaches = {
  'HDR-DIS-ADD': { spoils: (trigger) => disallowed(trigger, 'response') },
} satisfies Breaches;
