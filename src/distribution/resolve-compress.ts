import { type Path, refuse } from './refuse.js';

/** The CDK says true; this says false until there is something that compresses. */
const compressesByDefault = false;

/** Whether CloudFront compresses (COMP-ON). Refused until it is built. */
export function resolveCompress(given: boolean | undefined, path: Path): boolean {
  if (!given) return given ?? compressesByDefault;
  const fix = 'Leave it out, and let the origin compress what the test needs compressed.';
  throw refuse([...path, 'compress'], 'compression by CloudFront is not simulated yet', fix);
}
