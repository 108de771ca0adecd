import { expect } from 'vitest';
import { createDistribution, type DistributionConfig } from '../../../src/index.js';
import type { Expected, PipelineCase, Step } from '../pipeline-case.js';
import { allFour, everyTrigger, get, one, origin, pass } from './helpers.js';

type Lambdas = Record<string, unknown>;
type Side = 'viewer-request' | 'origin-request';

const KB = 1_024;
const MB = 1_024 * KB;

const configured = (edgeLambdas: unknown) =>
  ({ defaultBehavior: { origin: origin(), edgeLambdas } }) as unknown as DistributionConfig;

/** A configuration that CloudFront would not save: it is refused for what the message names. */
const refused =
  (edgeLambdas: unknown, because: string): Step =>
  () =>
    expect(() => createDistribution(configured(edgeLambdas))).toThrow(because);

const accepted =
  (edgeLambdas: Lambdas): Step =>
  () =>
    expect(() => createDistribution(configured(edgeLambdas))).not.toThrow();

const at = (trigger: string, options: object) => ({
  [trigger]: { handler: allFour[trigger as keyof typeof allFour], ...options },
});

/** A setting of a function on both sides of its bound, at each of the four triggers. */
const bounded = (name: string, most: number, tooMany: number): Step[] =>
  everyTrigger.flatMap((trigger) => [
    accepted(at(trigger, { [name]: most })),
    refused(at(trigger, { [name]: tooMany }), `edgeLambdas["${trigger}"].${name}: ${tooMany} is not allowed`),
  ]);

const invalid: Expected = { status: 502, xCache: 'LambdaValidationError' };
const limit: Record<Side, number> = { 'viewer-request': 40 * KB, 'origin-request': MB };
const sides = Object.keys(limit) as Side[];

/** As long as the path asks for: `/40960`. */
const lengthOf = ({ Records: [{ cf }] }: any) => Number(cf.request.uri.slice(1));

/** A case for each side, with the largest that passes and the smallest that doesn't. */
const onBothSides = (
  why: string,
  limits: Record<Side, number>,
  handler: (side: Side) => (event: any) => unknown,
  largest: Expected,
): PipelineCase[] =>
  sides.map((side) => ({
    rule: 'TRG-L@E-LIMITS',
    why: `${side}: ${why}`,
    config: one(() => ({
      allowedMethods: 'ALL',
      edgeLambdas: { [side]: { handler: async (event: any) => handler(side)(event), includeBody: true } },
    })) as PipelineCase['config'],
    steps: [
      [get(`/${limits[side]}`), largest],
      [get(`/${limits[side] + 1}`), invalid],
    ],
  }));

const replacing = (encoding: 'text' | 'base64', dataOf: (length: number) => string) => () => (event: any) => {
  const { request } = event.Records[0].cf;
  return {
    ...request,
    method: 'POST',
    body: { ...request.body, action: 'replace', encoding, data: dataOf(lengthOf(event)) },
  };
};

/** §2: how many functions there may be, and how much each may do. */
export const limitCases: readonly PipelineCase[] = [
  {
    rule: 'TRG-ONE',
    why: 'each of the four events has one function at most, and each behavior its own',
    config: one(
      () => ({ edgeLambdas: allFour }),
      () => ({ additionalBehaviors: { '/own': { origin: origin(), edgeLambdas: { 'viewer-request': pass } } } }),
    ),
    steps: [
      [get('/a'), { ran: everyTrigger }],
      [get('/own'), { ran: ['viewer-request'] }],
      ...everyTrigger.map((trigger) =>
        refused({ [trigger]: [pass, pass] }, `edgeLambdas["${trigger}"]: a trigger has one function, not 2`),
      ),
      refused([pass, pass], 'defaultBehavior.edgeLambdas: '),
    ],
  },
  {
    rule: 'TRG-L@E-LIMITS',
    why: 'the same time, memory and size of the package at all four events, and no more',
    config: one(() => ({ edgeLambdas: allFour })),
    steps: [
      ...bounded('timeoutMs', 30_000, 30_001),
      ...bounded('memorySize', 10_240, 10_241),
      ...bounded('codeSize', 50 * MB, 50 * MB + 1),
    ],
  },
  ...onBothSides(
    'a generated response has 40 KB or 1 MB at most, its headers included',
    limit,
    () => (event) => ({
      status: '200',
      headers: { 'x-a': [{ key: 'X-A', value: 'a'.repeat(100) }] },
      body: 'x'.repeat(lengthOf(event) - 'X-A'.length - 100),
    }),
    { status: 200 },
  ),
  ...onBothSides(
    'a text put in place of the body has 40 KB or 1 MB',
    limit,
    replacing('text', (length) => 'x'.repeat(length)),
    {
      status: 200,
    },
  ),
  ...onBothSides(
    'and so have the bytes that a base64 body stands for',
    limit,
    replacing('base64', (length) => Buffer.alloc(length).toString('base64')),
    { status: 200 },
  ),
  ...sides.map(
    (side): PipelineCase => ({
      rule: 'TRG-L@E-LIMITS',
      why: `${side}: of the viewer’s body a function sees the first 40 KB or 1 MB`,
      config: one(() => ({
        allowedMethods: 'ALL',
        edgeLambdas: { [side]: { handler: seen, includeBody: true } },
      })) as PipelineCase['config'],
      steps: [
        [post(limit[side]), { status: 200, body: `${limit[side]} false` }],
        [post(limit[side] + 1), { status: 200, body: `${limit[side]} true` }],
      ],
    }),
  ),
];

function post(length: number) {
  return { method: 'POST', uri: '/a', body: 'x'.repeat(length) };
}

async function seen({ Records: [{ cf }] }: any) {
  const { data, inputTruncated } = cf.request.body;
  return { status: '200', body: `${Buffer.from(data, 'base64').length} ${inputTruncated}` };
}
