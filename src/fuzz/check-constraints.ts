import { checkOptions } from '../events/check-options.js';
import type { Trigger } from '../events/index.js';
import { type Place, within } from '../events/misuse.js';
import { plainFields } from './constraint.js';
import { checkHeaderConstraints, plainHeaders } from './header-constraints.js';

interface Fields {
  [name: string]: unknown;
}

/** Where the constraints of a trigger's events are looked at. */
export function constraintsOf(trigger: Trigger): Place {
  return { doing: `generate ${trigger} events`, path: '' };
}

/** The fields that have one value, checked by name: with headers, those of them that have one. */
export function plainPart(given: unknown, names: readonly string[], place: Place): Fields {
  checkOptions(given, names, place);
  const fields = plainFields(given as object);
  if (names.includes('headers')) {
    const { headers } = given as Fields;
    checkHeaderConstraints(headers, within(place, 'headers'));
    fields['headers'] = plainHeaders(headers);
  }
  return fields;
}

const requestNames = ['method', 'uri', 'querystring', 'headers', 'clientIp'];
const responseNames = ['status', 'statusDescription', 'headers'];

/** The same for the events that show both messages. */
export function plainMessages(
  given: { readonly request?: object | undefined; readonly response?: object | undefined },
  names: readonly string[],
  place: Place,
): { readonly own: Fields; readonly request: Fields; readonly response: Fields } {
  const { request: asked, response: answered, ...own } = plainPart(given, names, place);
  const request = plainPart(asked ?? {}, requestNames, within(place, 'request'));
  const response = plainPart(answered ?? {}, responseNames, within(place, 'response'));
  return { own, request, response };
}
