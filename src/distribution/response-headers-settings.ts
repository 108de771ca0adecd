/** A response headers policy, resolved. */
export interface ResponseHeadersPolicySettings {
  readonly name: string;
}
