import { describe, expect, it } from 'vitest';
import { edgeEvent, invoke, viewerRequest } from '../../src/index.js';

const pass = async (event: any) => event.Records[0].cf.request;

/** An event as JSON, changed by hand. */
function plain(change: (cf: any) => void): any {
  const event = JSON.parse(JSON.stringify(viewerRequest()));
  change(event.Records[0].cf);
  return event;
}

describe('an event that nobody built here', () => {
  it.each([
    ['a header that is text', (cf: any) => Object.assign(cf.request.headers, { 'x-a': 'b' })],
    ['a header that is null', (cf: any) => Object.assign(cf.request.headers, { 'x-a': null })],
    ['a line that is text', (cf: any) => Object.assign(cf.request.headers, { 'x-a': ['b'] })],
    ['a line without a value', (cf: any) => Object.assign(cf.request.headers, { 'x-a': [{ key: 'X-A' }] })],
  ])('is refused with %s, instead of a green test', async (_, change) => {
    await expect(invoke(pass, plain(change))).rejects.toThrow(/Failed to read the event/);
  });

  it('is told where and what', async () => {
    const event = plain((cf) => Object.assign(cf.request.headers, { 'x-a': 'b' }));
    await expect(invoke(pass, event)).rejects.toThrowErrorMatchingInlineSnapshot(
      `[EdgeproofError [ERR_EVENT]: Failed to read the event: request.headers["x-a"]: "b" is not a list of lines. Write [{ key: 'X-Name', value: 'text' }], or use edgeEvent(event, { unchecked: true }) on purpose.]`,
    );
  });

  it('is taken all the same when it is asked for', async () => {
    const event = edgeEvent(
      plain((cf) => Object.assign(cf.request.headers, { 'x-a': 'b' })),
      { unchecked: true },
    );
    expect((await invoke(pass, event as any)).event).toBe(event);
  });
});
