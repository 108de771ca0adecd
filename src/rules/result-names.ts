/** The fields that tell a request. */
export const requestNames = ['uri', 'method', 'clientIp', 'querystring'] as const;

/** The fields of a response. */
export const responseNames = ['status', 'statusDescription', 'headers', 'body', 'bodyEncoding'] as const;

/** Names of API Gateway's answers, and what they are called here. */
const namesHere = {
  statusCode: 'status',
  multiValueHeaders: 'headers',
  isBase64Encoded: "bodyEncoding: 'base64'",
  cookies: "headers['set-cookie']",
} as const;

type ForeignName = keyof typeof namesHere;

export const foreignNames = Object.keys(namesHere) as readonly ForeignName[];

export function isForeignName(name: string): name is ForeignName {
  return Object.hasOwn(namesHere, name);
}

export function calledHere(name: ForeignName): string {
  return `${name} is called ${namesHere[name]} here`;
}
