/**
 * Sentences that people saw on CloudFront's error page (MSG-*). Product strings: never change, never add one
 * that nobody has quoted.
 */
export const viewerTexts = {
  readOnlyHeader:
    'The Lambda function result failed validation: The function tried to add, delete, or change a read-only header.',
  blacklistedHeader: 'The Lambda function result failed validation: The function tried to add a blacklisted header.',
  body: 'The Lambda function result failed validation: The body is not a string, is not an object, or exceeds the maximum size.',
  uri: 'The Lambda function result failed validation: The specified URI is in an invalid format.',
  notAnObject: 'The Lambda function returned invalid JSON: The JSON output must be an object type.',
  notParsable: 'The Lambda function returned invalid JSON: The JSON output is not parsable.',
  headerNotArray:
    'The Lambda function returned an invalid entry in the headers object: Each header entry in the headers object must be an array.',
  customHeaders:
    'The Lambda function returned an invalid origin configuration: One or more HeaderName or HeaderValue values are invalid.',
  domainName: 'The Lambda function returned an invalid origin configuration: The value of DomainName is invalid.',
} as const;

/** Log lines as quoted, after `ERROR Validation error: `. */
export const logLines = {
  deletedReadOnly: (name: string) =>
    `Lambda function result failed validation, the function tried to delete read-only header, headerName : ${name}.`,
  blacklisted: (name: string) =>
    `Lambda function result failed validation, the function tried to add a blacklisted header in headers, headerName : ${name}.`,
  badCharacter: (character: string, name: string) =>
    `Lambda function result validation failed, the function returned an invalid header, invalid character : '${character}' in header value, headerName : ${name}.`,
  valueType: (name: string) =>
    `The Lambda function returned an invalid entry in the headers object, the value of each header value must be of string or array of string type, header :${name} has one or more entries whose value is neither string nor array of strings.`,
  // The stored line goes on, cut; this is as far as it can be quoted.
  tooLarge: (bytes: number) =>
    `The Lambda function returned an invalid response, the length of the body size and header was ${bytes} bytes which exceeded the CloudFront limit of 1048576 bytes`,
} as const;
