import { show } from '../message/show.js';
import { assertShape } from './assert-shape.js';
import type { OriginRequestPolicyConfig } from './config.js';
import { checkHeaderNames } from './header-names.js';
import { isManaged } from './managed.js';
import { checkNameList, checkTotalLength, listIn } from './name-list.js';
import { type Path, refuse } from './refuse.js';
import { originRequestPolicyShape } from './shapes.js';
import type { OriginRequestPolicySettings } from './types.js';

/** An origin request policy with its defaults filled in, checked (OREQ-ORP-LIMITS). */
export function resolveOriginRequestPolicy(config: OriginRequestPolicyConfig, path: Path): OriginRequestPolicySettings {
  assertShape(originRequestPolicyShape(), config, path);
  if (!isManaged(config)) checkNames(config, path);
  const { headerBehavior = 'none' } = config;
  return {
    name: config.originRequestPolicyName ?? 'custom',
    headers: headerBehavior === 'all' ? 'allViewer' : headerBehavior,
    cookies: config.cookieBehavior ?? 'none',
    queryStrings: config.queryStringBehavior ?? 'none',
  };
}

function checkNames(
  { headerBehavior, cookieBehavior, queryStringBehavior }: OriginRequestPolicyConfig,
  path: Path,
): void {
  const headerPath = [...path, 'headerBehavior'];
  checkNameList(headerBehavior, headerPath, (name) => name.toLowerCase());
  checkNameList(cookieBehavior, [...path, 'cookieBehavior']);
  checkNameList(queryStringBehavior, [...path, 'queryStringBehavior']);
  checkTotalLength([headerBehavior, cookieBehavior, queryStringBehavior], path);
  const headers = listIn(headerBehavior, headerPath);
  if (headers === undefined) return;
  checkHeaderNames(headers.names, headers.path);
  if (headers.path.at(-1) === 'allViewerAndCloudFront') checkAllCloudFronts(headers.names, headers.path);
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
