import { hasHeader } from '../message/headers.js';
import { show } from '../message/show.js';
import type { Origin } from '../origins/types.js';
import { assertShape } from './assert-shape.js';
import type { OriginRequestPolicyConfig } from './config.js';
import { checkHeaderNames } from './header-names.js';
import { isManaged } from './managed.js';
import { checkNameList, checkTotalLength, listIn } from './name-list.js';
import { addedByAllViewerExceptHost, OriginRequestPolicy } from './origin-request-policy.js';
import { type Path, refuse } from './refuse.js';
import { originRequestPolicyShape } from './shapes.js';
import type { OriginRequestPolicySettings } from './types.js';

/** An origin request policy with its defaults filled in, checked (OREQ-ORP-LIMITS). */
export function resolveOriginRequestPolicy(
  config: OriginRequestPolicyConfig,
  path: Path,
  origins: readonly Origin[],
): OriginRequestPolicySettings {
  assertShape(originRequestPolicyShape(), config, path);
  if (!isManaged(config)) checkNames(config, path, origins);
  const { headerBehavior = 'none' } = config;
  return {
    name: config.originRequestPolicyName ?? 'custom',
    headers: headerBehavior === 'all' ? 'allViewer' : headerBehavior,
    added: config === OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER ? addedByAllViewerExceptHost : [],
    cookies: config.cookieBehavior ?? 'none',
    queryStrings: config.queryStringBehavior ?? 'none',
  };
}

function checkNames(
  { headerBehavior, cookieBehavior, queryStringBehavior }: OriginRequestPolicyConfig,
  path: Path,
  origins: readonly Origin[],
): void {
  const headerPath = [...path, 'headerBehavior'];
  checkNameList(headerBehavior, headerPath, (name) => name.toLowerCase());
  checkNameList(cookieBehavior, [...path, 'cookieBehavior']);
  checkNameList(queryStringBehavior, [...path, 'queryStringBehavior']);
  checkTotalLength([headerBehavior, cookieBehavior, queryStringBehavior], path);
  const headers = listIn(headerBehavior, headerPath);
  if (headers === undefined) return;
  checkHeaderNames(headers.names, headers.path);
  if (headers.path.at(-1) !== 'allExcept') checkCustomHeaders(headers.names, headers.path, origins);
  if (headers.path.at(-1) === 'allViewerAndCloudFront') checkAllCloudFronts(headers.names, headers.path);
}

/** The viewer's value would never arrive: the origin's own replaces it (OREQ-ORP-CUSTOM). */
function checkCustomHeaders(names: readonly string[], path: Path, origins: readonly Origin[]): void {
  for (const [index, name] of names.entries()) {
    const origin = origins.find(({ customHeaders }) => hasHeader(customHeaders, name.toLowerCase()));
    if (origin === undefined) continue;
    const because = `${show(name)} is a custom header of the origin ${origin.domainName}, which replaces the viewer's`;
    throw refuse([...path, index], because, 'Leave it out here, or out of the customHeaders.');
  }
}

function checkAllCloudFronts(names: readonly string[], path: Path): void {
  const index = names.findIndex((name) => !name.toLowerCase().startsWith('cloudfront-'));
  if (index < 0) return;
  throw refuse(
    [...path, index],
    `${show(names[index])} is no header of CloudFront's`,
    "List CloudFront-* headers only: the viewer's own are all sent on.",
  );
}
