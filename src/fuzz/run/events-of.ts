import type { Arbitrary } from 'fast-check';
import type { EdgeEvent, Trigger } from '../../events/index.js';
import { originRequest } from '../origin-request.js';
import { originResponse } from '../origin-response.js';
import { viewerRequest } from '../viewer-request.js';
import { viewerResponse } from '../viewer-response.js';
import type { AssociationEvents } from './options.js';

type Association = Omit<AssociationEvents<Trigger>, 'trigger' | 'events'>;

const arbitraries: Readonly<Record<Trigger, (association: Association) => Arbitrary<EdgeEvent>>> = {
  'viewer-request': viewerRequest,
  'origin-request': originRequest,
  'origin-response': originResponse,
  'viewer-response': () => viewerResponse(),
};

/** The events of an association. */
export function eventsOf(trigger: Trigger, association: Association): Arbitrary<EdgeEvent> {
  return arbitraries[trigger](association);
}
