import { show } from '../message/show.js';
import { checkOptions } from './check-options.js';
import { defaultConfig } from './defaults.js';
import { misuse, type Place, within } from './misuse.js';
import type { EdgeConfig, Trigger } from './types.js';

/** What an event says about its distribution; each field has a default. */
export interface ConfigInit {
  /** A `cloudfront.net` name, never the alternate domain. It is also the Host of viewer events, unless one is given. */
  readonly distributionDomainName?: string;
  readonly distributionId?: string;
  /** The same for all four events of one viewer request. */
  readonly requestId?: string;
}

const fields = ['distributionDomainName', 'distributionId', 'requestId'] as const;

const domainName = /^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?$/i;

/** The fields of `config` that aren't the trigger's name. */
export function checkConfigField(name: (typeof fields)[number], value: unknown, place: Place): void {
  const fits = typeof value === 'string' && (name === 'distributionDomainName' ? domainName : /^[\w=-]+$/).test(value);
  if (fits) return;
  const like = JSON.stringify(defaultConfig[name]);
  throw misuse(within(place, name), `${show(value)} won't do`, `Give a string such as ${like}.`);
}

/** `cf.config` of a trigger, with the defaults for what is not given. */
export function readConfig<T extends Trigger>(init: ConfigInit | undefined, eventType: T, place: Place): EdgeConfig<T> {
  if (init !== undefined) checkOptions(init, fields, place);
  const config = { ...defaultConfig };
  for (const name of fields) {
    const value = init?.[name];
    if (value === undefined) continue;
    checkConfigField(name, value, place);
    config[name] = value;
  }
  const { distributionDomainName, distributionId, requestId } = config;
  return { distributionDomainName, distributionId, eventType, requestId };
}
