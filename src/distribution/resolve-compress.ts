/** Whether CloudFront compresses: true, as the CDK has it, unless told otherwise (COMP-ON). */
export function resolveCompress(given: boolean | undefined): boolean {
  return given ?? true;
}
