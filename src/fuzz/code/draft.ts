import {
  type EdgeEvent,
  originRequest,
  originResponse,
  type Trigger,
  viewerRequest,
  viewerResponse,
} from '../../events/index.js';

/** What a factory is called with, whichever it is. */
export interface Init {
  readonly [field: string]: unknown;
}

/** An event as the call of its factory. */
export interface Draft {
  readonly trigger: Trigger;
  readonly init: Init;
}

const factories: Readonly<Record<Trigger, (init: Init) => EdgeEvent>> = {
  'viewer-request': viewerRequest,
  'origin-request': originRequest,
  'origin-response': originResponse,
  'viewer-response': viewerResponse,
};

const names: Readonly<Record<Trigger, string>> = {
  'viewer-request': 'viewerRequest',
  'origin-request': 'originRequest',
  'origin-response': 'originResponse',
  'viewer-response': 'viewerResponse',
};

/** The factory of a trigger, by the name under which it is exported. */
export function factoryOf(trigger: Trigger): string {
  return names[trigger];
}

/** The event of a draft; `undefined` where the factory refuses it. */
export function build({ trigger, init }: Draft): EdgeEvent | undefined {
  try {
    return factories[trigger](init);
  } catch {
    return undefined;
  }
}
