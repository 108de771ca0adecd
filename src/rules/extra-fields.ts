import { listed } from '../message/cut.js';
import { nearestName } from '../message/nearest-name.js';
import { allTriggers, isRequestTrigger } from './groups.js';
import { calledHere, isForeignName, requestNames, responseNames } from './result-names.js';
import { defineRule, type Found, type JsonObject, type JudgeContext } from './rule.js';

interface Extra {
  readonly names: readonly string[];
}

const known: ReadonlySet<string> = new Set(responseNames);
/** A response with fields of a request is RET-BOTH's. */
const knownOrOfRequests: ReadonlySet<string> = new Set([...responseNames, ...requestNames]);
/** Advice beyond it is not read. */
const mostAdvised = 3;

function extraFields(response: JsonObject, { trigger }: JudgeContext): Found<Extra> | undefined {
  const taken = isRequestTrigger(trigger) ? knownOrOfRequests : known;
  let names: string[] | undefined;
  for (const name in response) {
    if (taken.has(name)) continue;
    names ??= [];
    names.push(name);
  }
  return names && { path: `response.${names[0]}`, names };
}

function advise(name: string): string {
  if (isForeignName(name)) return ` ${calledHere(name)}.`;
  const meant = nearestName(name, responseNames);
  return meant === undefined ? '' : ` Perhaps ${meant} is meant.`;
}

function adviseAll(names: readonly string[]): string {
  const advice = names.slice(0, mostAdvised).map(advise).join('');
  if (advice !== '') return advice;
  return names.length === 1 ? ' Leave it out.' : ' Leave them out.';
}

const extra = defineRule<Extra>({
  id: 'RES-EXTRA-FIELDS',
  title: 'A response has no fields beside status, statusDescription, headers, body and bodyEncoding',
  triggers: allTriggers,
  severity: 'warning',
  evidence: 'inferred',
  source: 'deduced from lambda-generating-http-responses',
  checks: { response: extraFields },
  says({ names }, severity) {
    const isOne = names.length === 1;
    const ignored = isOne ? ', and is ignored' : ', and are ignored';
    const effect = severity === 'warning' ? ignored : '';
    return `${listed(names, 5)} ${isOne ? 'is no field' : 'are no fields'} of a response${effect}.${adviseAll(names)}`;
  },
});

/** What stands in a response that CloudFront doesn't know (§10). */
export const extraFieldAdvice = [extra] as const;
