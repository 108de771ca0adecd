import fc from 'fast-check';
import type { EdgeRecord } from '../../events/index.js';
import { lazily } from '../../message/lazily.js';
import type { Breaches, Need } from './breach.js';
import { oneOf } from './one-of.js';
import { setOriginField, setOriginFields } from './origin-part.js';
import { notText } from './values.js';

const oai = 'origin-access-identity';

const s3: Need = { what: 'an S3 origin', isIn: ({ request }: EdgeRecord) => request.origin?.s3 !== undefined };
const custom: Need = { what: 'a custom origin', isIn: ({ request }) => request.origin?.custom !== undefined };

const badMethod = lazily(() => oneOf(fc.constantFrom('', 'oac', 'None', 'origin-access-control', 'OAI'), notText()));

const noRegion = lazily(() =>
  fc.record({
    authMethod: fc.constant(oai),
    region: oneOf(fc.constantFrom<unknown[]>('', undefined), notText()),
  }),
);

/** How to break the rules on how S3 lets CloudFront in. */
export const originAccessBreaches = {
  'ORI-AUTHMETHOD': { spoils: () => setOriginField('s3', 'authMethod', badMethod()) },
  'ORI-OAI-REGION': { spoils: () => setOriginFields('s3', noRegion()), needs: s3 },
  'ORI-OAI-FROM-CUSTOM': {
    spoils: () =>
      setOriginFields(
        's3',
        fc.record({ authMethod: fc.constant(oai), region: fc.constantFrom('eu-west-1', 'us-east-1') }),
      ),
    needs: custom,
  },
} satisfies Breaches;
