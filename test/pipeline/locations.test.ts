import { describe, expect, it } from 'vitest';
import { createDistribution, type Distribution, type Exchange, httpOrigin } from '../../src/index.js';

const counting = () => {
  let calls = 0;
  const origin = httpOrigin('origin.example.com', () => {
    calls += 1;
    return { body: String(calls), headers: { 'cache-control': 'max-age=60' } };
  });
  return { cdn: createDistribution({ defaultBehavior: { origin } }), calls: () => calls };
};

const pop = ({ response }: Exchange) => response.headers.find(([name]) => name === 'x-amz-cf-pop')?.[1];
const xCaches = async (places: readonly Distribution[], uri = '/a') => {
  const seen: string[] = [];
  for (const place of places) seen.push((await place.handle({ uri })).xCache);
  return seen;
};

describe('an edge location', () => {
  it('has a cache of its own, and asks the same origin', async () => {
    const { cdn, calls } = counting();
    expect(await xCaches([cdn, cdn.at('FRA'), cdn.at('FRA'), cdn.at('NRT'), cdn])).toEqual([
      'Miss',
      'Miss',
      'Hit',
      'Miss',
      'Hit',
    ]);
    expect(calls()).toBe(3);
  });

  it('is one for each code, from wherever it is named', () => {
    const { cdn } = counting();
    expect(cdn.at('FRA')).toBe(cdn.at('FRA'));
    expect(cdn.at('NRT').at('FRA')).toBe(cdn.at('FRA'));
    expect(cdn.at('FRA').at('LAX')).toBe(cdn);
    expect(counting().cdn.at('FRA')).not.toBe(cdn.at('FRA'));
  });

  it('is named in X-Amz-Cf-Pop, and counts request ids with the others', async () => {
    const { cdn } = counting();
    const exchanges = [await cdn.handle({ uri: '/' }), await cdn.at('FRA').handle({ uri: '/' })];
    expect(exchanges.map(pop)).toEqual(['LAX50-C1', 'FRA56-P6']);
    expect(pop(await cdn.at('LHR').handle({ uri: '/' }))).toBe('LHR50-C1');
    const ids = exchanges.map(({ response }) => response.headers.find(([name]) => name === 'x-amz-cf-id')?.[1]);
    expect(new Set(ids).size).toBe(2);
  });

  it('goes by the same clock', async () => {
    const { cdn } = counting();
    await xCaches([cdn, cdn.at('FRA')]);
    cdn.at('FRA').clock.advance({ seconds: 61 });
    expect(await xCaches([cdn, cdn.at('FRA')])).toEqual(['Miss', 'Miss']);
  });

  it('is reached by an invalidation, wherever that is made', async () => {
    const { cdn } = counting();
    await xCaches([cdn, cdn.at('FRA')], '/a');
    await xCaches([cdn, cdn.at('FRA')], '/b');
    cdn.at('FRA').invalidate('/a');
    expect(await xCaches([cdn, cdn.at('FRA')], '/a')).toEqual(['Miss', 'Miss']);
    expect(await xCaches([cdn, cdn.at('FRA')], '/b')).toEqual(['Hit', 'Hit']);
  });

  it('is as new after a reset', async () => {
    const { cdn } = counting();
    await xCaches([cdn, cdn.at('FRA')]);
    cdn.reset();
    expect(await xCaches([cdn, cdn.at('FRA')])).toEqual(['Miss', 'Miss']);
  });

  it('is waited for by settled()', async () => {
    const order: string[] = [];
    const origin = httpOrigin('origin.example.com', async () => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      order.push('answered');
      return { body: 'late' };
    });
    const cdn = createDistribution({ defaultBehavior: { origin } });
    const pending = cdn.at('FRA').handle({ uri: '/' });
    await cdn.settled();
    order.push('settled');
    await pending;
    expect(order).toEqual(['answered', 'settled']);
  });

  it.each([['fra'], ['FRAN'], [''], [3]])('%j is none', (code) => {
    expect(() => counting().cdn.at(code as string)).toThrow(/Failed to find the edge location: .* is no code/);
  });
});
