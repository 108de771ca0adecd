import { describe, expect, it } from 'vitest';
import { RecordedTrace } from '../../src/pipeline/record/recorded-trace.js';
import type { TraceStep } from '../../src/pipeline/types/types.js';
import { said, saidInColour } from './failing.js';
import { exchange } from './support.js';

const missed: TraceStep = { step: 'cache', status: 'miss', reason: undefined };

function origin(status: number | undefined, failure?: 'timeout'): TraceStep {
  const domainName = 'www.example.com';
  return { step: 'origin', role: 'origin', id: 'www', domainName, status, failure, note: undefined };
}

function received(...steps: TraceStep[]) {
  return { ...exchange(), trace: Object.assign(new RecordedTrace(), steps) };
}

/** What a message ends with: the trace of an exchange with these steps. */
function traceOf(...steps: TraceStep[]): string {
  return saidInColour('toBeServedFromCache', [received(...steps)])
    .split('\n\n')
    .at(-1) as string;
}

describe('the trace at the end of a message', () => {
  it.each<[string, TraceStep]>([
    ['a refusal', { step: 'refused', status: 403, reason: 'no' }],
    ['a viewer who left', { step: 'viewer-left', detailedResultType: 'ClientCommError' }],
    ['an origin that failed', origin(undefined, 'timeout')],
    ['the 500 of an origin', origin(500)],
    ['an error page that failed', { step: 'error-page-sent', status: 404, failed: true }],
    ['a 500 to the viewer', { step: 'response', status: 500, xCache: 'Error' }],
  ])('shows %s as what went wrong', (_what, step) => {
    expect(traceOf(missed, step)).toMatch(/^<dim> {2}cache {12}miss<\/>\n<red>.*<\/>$/);
  });

  it.each<[string, TraceStep]>([
    ['an origin that answers', origin(499)],
    ['an error page', { step: 'error-page-sent', status: 404, failed: false }],
    ['a 404 to the viewer', { step: 'response', status: 404, xCache: 'Error' }],
    ['a condition', { step: 'not-modified', by: 'if-none-match' }],
  ])('shows %s as nothing special', (_what, step) => {
    expect(traceOf(missed, step)).toMatch(/^<dim> {2}cache {12}miss<\/>\n<dim>.*<\/>$/);
  });

  it('loses its middle where that saves lines', () => {
    const many = (length: number) => Array.from({ length }, () => missed);
    const line = '<dim>  cache            miss</>';
    expect(traceOf(...many(31))).toBe(Array(31).fill(line).join('\n'));
    const half = Array(15).fill(line);
    expect(traceOf(...many(32))).toBe([...half, '<dim>  … 2 more steps</>', ...half].join('\n'));
  });

  it('is left out where nothing is known', () => {
    expect(said('toBeServedFromCache', [received()])).toMatch(/The key is \/$/);
    expect(said('toBeServedFromCache', [{ ...exchange(), trace: [] }])).toMatch(/The key is \/$/);
  });
});
