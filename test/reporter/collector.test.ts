import { afterEach, expect, it } from 'vitest';
import type { Exchange } from '../../src/index.js';
import { Collector, collectExchanges } from '../../src/reporter/collector.js';
import { observeExchanges } from '../../src/reporter/observer.js';
import { site } from './support.js';

let stop: () => void = () => undefined;
afterEach(() => stop());

const targets = (collector: Collector) => collector.close(false).exchanges.map(({ target }) => target);

it('keeps the last exchanges, and counts those before', async () => {
  const collector = new Collector(3);
  stop = collectExchanges(() => collector, new Collector(1));
  for (let index = 1; index <= 10; index++) await site().handle({ uri: `/${index}` });

  expect(collector.close(false)).toMatchObject({
    leftOut: 7,
    exchanges: [{ target: '/8' }, { target: '/9' }, { target: '/10' }],
  });
});

it('an exchange belongs to whom its beginning belongs, and to nobody once that is closed', async () => {
  const [first, second, others] = [new Collector(9), new Collector(9), new Collector(9)];
  let current: Collector | undefined = first;
  stop = collectExchanges(() => current, others);
  const cdn = site();
  const [early, late] = [cdn.handle({ uri: '/early' }), cdn.handle({ uri: '/late' })];
  current = second;
  await early;
  expect(targets(first)).toContain('/early');
  await late;
  await cdn.handle({ uri: '/second' });
  current = undefined;
  await cdn.handle({ uri: '/of-nobody' });

  expect(targets(second)).toEqual(['/second']);
  expect(targets(others)).toContain('/of-nobody');
});

it('observers see the same exchanges beside one another, until they stop', async () => {
  const seen: string[] = [];
  const seeing = (name: string) => () => (exchange: Exchange) => seen.push(name + exchange.request.uri);
  const stopFirst = observeExchanges(seeing('first '));
  const stopSecond = observeExchanges(seeing('second '));
  await site().handle({ uri: '/a' });
  stopSecond();
  await site().handle({ uri: '/b' });
  stopFirst();
  await site().handle({ uri: '/c' });

  expect(seen).toEqual(['first /a', 'second /a', 'first /b']);
});

it('failures are told without the secrets of the requests', async () => {
  const collector = new Collector(3);
  stop = collectExchanges(() => collector, new Collector(1));
  await site().handle({ uri: '/', headers: { cookie: 'sid=a-long-session-id' } });

  expect(collector.close(false, ["expected 'a-long-session-id' to be 'x'"]).failures).toEqual([
    "expected '•••' to be 'x'",
  ]);
});
