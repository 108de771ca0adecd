import { EdgeproofError } from '../errors.js';

/** Where a value stands in the configuration. */
export type Path = readonly PropertyKey[];

/** `additionalBehaviors["/api/*"].errorResponses[0].ttl` */
export function formatPath(path: Path): string {
  let text = '';
  for (const step of path) text += formatStep(step, text === '');
  return text;
}

function formatStep(step: PropertyKey, isFirst: boolean): string {
  if (typeof step === 'number') return `[${step}]`;
  const name = String(step);
  if (!/^[\w$]+$/.test(name)) return `[${JSON.stringify(name)}]`;
  return isFirst ? name : `.${name}`;
}

/** The error for a configuration that CloudFront would refuse, or that edgeproof can't simulate. */
export function refuse(path: Path, because: string, fix: string): EdgeproofError {
  const where = path.length === 0 ? {} : { path: formatPath(path) };
  return new EdgeproofError('ERR_CONFIG', { failedTo: 'create the distribution', because, fix, ...where });
}
