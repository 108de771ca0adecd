export type Method = (this: unknown, ...args: unknown[]) => unknown;
export type Methods = { [name: string]: Method };

/**
 * What stands in for a method of an object. Whoever wrapped it meanwhile keeps it, and it stays under theirs, passing
 * everything on; so one belongs to one original and never to another.
 */
export class StandIn {
  private host: Methods | undefined;
  private isOwn = false;
  private original: Method | undefined;
  private replacement: Method | undefined;

  constructor(
    private readonly name: string,
    private readonly replace: (original: Method | undefined) => Method,
  ) {}

  install(host: Methods): void {
    const original = host[this.name];
    if (this.replacement === undefined || original !== this.original) {
      this.original = original;
      this.replacement = this.replace(original);
    }
    this.isOwn = Object.hasOwn(host, this.name);
    host[this.name] = this.replacement;
    this.host = host;
  }

  remove(): void {
    const { host, name } = this;
    this.host = undefined;
    if (host === undefined || host[name] !== this.replacement) return;
    if (this.isOwn) host[name] = this.original as Method;
    else delete host[name];
  }
}
