import type { Arbitrary } from 'fast-check';
import type { EdgeEvent, Trigger } from '../../events/index.js';
import { lazily } from '../../message/lazily.js';
import { originRequest } from '../origin-request.js';
import { originResponse } from '../origin-response.js';
import { viewerRequest } from '../viewer-request.js';
import { viewerResponse } from '../viewer-response.js';
import { oneOf } from './one-of.js';

/** Events of a trigger, of every kind of association. */
export const usualEvents: Readonly<Record<Trigger, () => Arbitrary<EdgeEvent>>> = {
  'viewer-request': lazily(() => oneOf(viewerRequest(), viewerRequest({ includeBody: true }))),
  'origin-request': lazily(() =>
    oneOf(originRequest(), originRequest({ origin: 's3' }), originRequest({ includeBody: true })),
  ),
  'origin-response': lazily(() => oneOf(originResponse(), originResponse({ origin: 's3' }))),
  'viewer-response': lazily(() => viewerResponse()),
};
