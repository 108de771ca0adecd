/** One page of the reference. */
export interface Family {
  /** The page's file name, without `.md`. */
  readonly name: string;
  readonly title: string;
  readonly about: string;
  /** How the ids of its rules begin. */
  readonly prefixes: readonly string[];
}

/** Longer prefixes stand before the shorter ones that they begin with. */
export const families: readonly Family[] = [
  {
    name: 'result',
    title: 'What kind of result it is',
    about: 'A function returns a request to go on with, or a response. These rules are about results that are neither.',
    prefixes: ['RET-'],
  },
  {
    name: 'request',
    title: 'Fields of a returned request',
    about: 'Path, query string, and the fields that a function may read but not change.',
    prefixes: ['REQ-'],
  },
  {
    name: 'request-body',
    title: 'Request bodies',
    about: 'What a function may put into `request.body`, and how much of it.',
    prefixes: ['BODY-'],
  },
  {
    name: 'header-maps',
    title: 'Header maps',
    about:
      'The shape of `headers` (and of `customHeaders`): a lower-case name, and under it an array of `{ key, value }`.',
    prefixes: ['HMAP-'],
  },
  {
    name: 'restricted-headers',
    title: 'Restricted headers',
    about: 'Headers that no function may set, and those that it may only read.',
    prefixes: ['HDR-'],
  },
  {
    name: 'custom-headers',
    title: "An origin's custom headers",
    about: 'What may stand in `origin.custom.customHeaders` and `origin.s3.customHeaders`.',
    prefixes: ['ORI-CH-', 'OCH-'],
  },
  {
    name: 'origin',
    title: 'Origins',
    about: 'What an origin-request function may write into `request.origin`.',
    prefixes: ['ORI-'],
  },
  {
    name: 'response',
    title: 'Responses',
    about: 'Status, body and size of a response, whether a function made it or changed it.',
    prefixes: ['RES-', 'UPD-', 'OQ-17', 'OQ-32'],
  },
  {
    name: 'platform',
    title: 'Limits and surroundings',
    about: 'What is close to a limit, and what a function finds around it at the edge.',
    prefixes: ['SIZE-', 'PM-', 'Q-'],
  },
];

/** Where a rule is described. */
export function familyOf(id: string): Family {
  const family = families.find(({ prefixes }) => prefixes.some((prefix) => id.startsWith(prefix)));
  if (family === undefined) {
    throw new Error(`Failed to place ${id}: no page has its prefix. Add it in scripts/rules-reference/families.ts.`);
  }
  return family;
}
