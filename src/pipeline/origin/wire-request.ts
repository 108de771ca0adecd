import type { Body } from '../../message/bytes.js';
import { headersFromList } from '../../message/headers.js';
import type { HeaderList, HeaderMap } from '../../message/types.js';
import type { OriginRequest } from '../../origins/types.js';

/** A request on its way to an origin. Its lines are for the exchange; only some origins ask for headers by name. */
export class WireRequest implements OriginRequest {
  private byName: HeaderMap | undefined;

  constructor(
    readonly method: string,
    readonly protocol: OriginRequest['protocol'],
    readonly domainName: string,
    readonly port: number,
    readonly uri: string,
    readonly querystring: string,
    readonly body: Body | undefined,
    readonly lines: HeaderList,
  ) {
    this.byName = undefined;
  }

  get headers(): HeaderMap {
    this.byName ??= headersFromList(this.lines);
    return this.byName;
  }
}
