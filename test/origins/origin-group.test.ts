import { describe, expect, it } from 'vitest';
import { httpOrigin, isOrigin, isOriginGroup, originGroup } from '../../src/origins/index.js';
import { failures } from './ask.js';

const primaryOrigin = httpOrigin('a.example.com', () => new Response('a'));
const fallbackOrigin = httpOrigin('b.example.com', () => new Response('b'));

describe('an origin group', () => {
  it('fails over on the statuses the CDK chooses', () => {
    const group = originGroup({ primaryOrigin, fallbackOrigin });
    expect(group).toMatchObject({
      kind: 'group',
      id: 'a.example.com+b.example.com',
      fallbackStatusCodes: [500, 502, 503, 504],
    });
    expect([group.primaryOrigin, group.fallbackOrigin]).toEqual([primaryOrigin, fallbackOrigin]);
    expect([isOriginGroup(group), isOrigin(group)]).toEqual([true, false]);
  });

  it('takes every status CloudFront knows for it (GRP-CODES), and an id', () => {
    const codes = [400, 403, 404, 416, 429, 500, 502, 503, 504];
    const group = originGroup({ primaryOrigin, fallbackOrigin, fallbackStatusCodes: codes, originId: 'both' });
    expect([group.fallbackStatusCodes, group.id]).toEqual([codes, 'both']);
  });

  it('asks its primary first: media quality scores are not simulated (GRP-MQAR)', () => {
    const members = { primaryOrigin, fallbackOrigin };
    expect(originGroup({ ...members, selectionCriteria: 'default' })).toEqual(originGroup(members));
    const choosing = (selectionCriteria: string) => () => originGroup({ ...members, selectionCriteria } as never);
    expect(choosing('media-quality-based')).toThrow(
      "selectionCriteria: edgeproof knows no media quality scores. Leave it out: the primary is asked first, as with 'default'.",
    );
    expect(choosing('fastest')).toThrow('selectionCriteria: "fastest" is not allowed.');
  });

  const group = originGroup({ primaryOrigin, fallbackOrigin });

  it('is refused in words', async () => {
    const cases: [string, () => unknown][] = [
      [
        'a status CloudFront ignores',
        () => originGroup({ primaryOrigin, fallbackOrigin, fallbackStatusCodes: [503, 401] }),
      ],
      ['no status', () => originGroup({ primaryOrigin, fallbackOrigin, fallbackStatusCodes: [] })],
      ['the same origin', () => originGroup({ primaryOrigin, fallbackOrigin: primaryOrigin })],
      ['a group in a group', () => originGroup({ primaryOrigin: group as never, fallbackOrigin })],
      ['a name', () => originGroup({ primaryOrigin, fallbackOrigin: 'b.example.com' as never })],
      ['a misspelt option', () => originGroup({ primaryOrigin, secondaryOrigin: fallbackOrigin } as never)],
      ['an empty id', () => originGroup({ primaryOrigin, fallbackOrigin, originId: '' })],
      ['no options', () => originGroup(undefined as never)],
    ];
    expect(await failures(cases)).toMatchInlineSnapshot(`
      "a status CloudFront ignores
        Failed to make an origin group: fallbackStatusCodes[1]: CloudFront cannot fail over on 401. Choose from: 400, 403, 404, 416, 429, 500, 502, 503, 504.
      no status
        Failed to make an origin group: fallbackStatusCodes: an empty array is not a list of statuses. Choose from: 400, 403, 404, 416, 429, 500, 502, 503, 504.
      the same origin
        Failed to make an origin group: fallbackOrigin: both members are the origin "a.example.com". Give two different origins; two of the same domain need an originId each.
      a group in a group
        Failed to make an origin group: primaryOrigin: a group cannot hold a group. Make it with httpOrigin or s3Origin.
      a name
        Failed to make an origin group: fallbackOrigin: "b.example.com" is not an origin. Make it with httpOrigin or s3Origin.
      a misspelt option
        Failed to make an origin group: secondaryOrigin: there is no such option. Choose from: primaryOrigin, fallbackOrigin, fallbackStatusCodes, originId, selectionCriteria.
      an empty id
        Failed to make an origin group: originId: "" is not an id. Give a word that no other origin has, or leave it out.
      no options
        Failed to make an origin group: undefined is not an object. Give an object with any of: primaryOrigin, fallbackOrigin, fallbackStatusCodes, originId, selectionCriteria."
    `);
  });
});
