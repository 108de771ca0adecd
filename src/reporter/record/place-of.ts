import type { TraceStep } from '../../pipeline/types/types.js';
import type { Lane, Tone } from './types.js';

type Kind = TraceStep['step'];

const lanes: { readonly [K in Kind]: Lane } = {
  request: 'viewer',
  refused: 'edge',
  redirected: 'edge',
  'default-root-object': 'edge',
  behavior: 'edge',
  function: 'edge',
  'function-skipped': 'edge',
  cache: 'cache',
  origin: 'origin',
  failover: 'edge',
  stored: 'cache',
  'not-stored': 'cache',
  skipped: 'edge',
  waited: 'cache',
  stale: 'cache',
  background: 'cache',
  vary: 'edge',
  compressed: 'edge',
  'not-compressed': 'edge',
  range: 'edge',
  'not-modified': 'edge',
  'policy-headers': 'edge',
  'error-page': 'edge',
  'error-page-sent': 'edge',
  'header-removed': 'edge',
  'viewer-left': 'viewer',
  response: 'viewer',
};

/** Where a step happens; one that a later version of the package knows, at the edge. */
export function laneOf({ step }: TraceStep): Lane {
  return lanes[step] ?? 'edge';
}

export function toneOf(step: TraceStep): Tone {
  switch (step.step) {
    case 'function':
      return functionTone(step);
    case 'origin':
      return step.failure !== undefined || Number(step.status) >= 500 ? 'error' : 'plain';
    case 'response':
      return step.status >= 500 ? 'error' : 'plain';
    case 'cache':
      return step.status === 'hit' ? 'done' : 'plain';
    case 'stored':
    case 'compressed':
      return 'done';
    default:
      return warnings.has(step.step) ? 'warning' : 'plain';
  }
}

const warnings: ReadonlySet<Kind> = new Set(['refused', 'failover', 'stale', 'viewer-left', 'error-page']);

function functionTone({ did, changes }: Extract<TraceStep, { step: 'function' }>): Tone {
  if (did === 'failed') return 'error';
  return did === 'answered' || changes.length > 0 ? 'done' : 'plain';
}
