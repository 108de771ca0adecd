import type { ExchangeRequest } from '../../pipeline/types/types.js';
import { literal, stringLiteral } from '../code/literal.js';
import type { Broken, Step } from './steps.js';

/** A request as the code that sends it. */
export function askingCode(cdn: string, request: ExchangeRequest): string {
  const given = Object.entries(request).filter(([, value]) => value !== undefined);
  return `await ${cdn}.handle(${literal(Object.fromEntries(given))});`;
}

/** A step as a line of a test. */
export function stepCode(step: Step): string {
  if ('request' in step) return askingCode('cdn', step.request);
  if ('wait' in step) return `cdn.clock.advance(${step.wait});`;
  if ('invalidate' in step) return `cdn.invalidate(${stringLiteral(step.invalidate)});`;
  if ('mendOrigin' in step) return `mendOrigin(cdn, ${stringLiteral(step.mendOrigin)});`;
  return breakingCode('cdn', step.breakOrigin, step.how);
}

function breakingCode(cdn: string, id: string, how: string | number): string {
  return `breakOrigin(${cdn}, ${stringLiteral(id)}, ${literal(how)});`;
}

/** The lines that make another distribution with the same broken origins. */
export function freshCode(name: string, broken: Broken): string[] {
  const breaking = Array.from(broken, ([id, how]) => breakingCode(name, id, how));
  return [`const ${name} = makeDistribution();`, ...breaking];
}
