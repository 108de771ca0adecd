import fc, { type Arbitrary } from 'fast-check';
import type { EdgeEvent, Trigger } from '../../events/index.js';
import { lazily } from '../../message/lazily.js';
import { originRequest } from '../origin-request.js';
import { originResponse } from '../origin-response.js';
import { viewerRequest } from '../viewer-request.js';
import { viewerResponse } from '../viewer-response.js';

/** Events of a trigger, of every kind of association. */
export const usualEvents: Readonly<Record<Trigger, () => Arbitrary<EdgeEvent>>> = {
  'viewer-request': lazily(() => fc.oneof(viewerRequest(), viewerRequest({ includeBody: true }))),
  'origin-request': lazily(() =>
    fc.oneof(originRequest(), originRequest({ origin: 's3' }), originRequest({ includeBody: true })),
  ),
  'origin-response': lazily(() => fc.oneof(originResponse(), originResponse({ origin: 's3' }))),
  'viewer-response': lazily(() => viewerResponse()),
};
