import type { ViewerRequestEvent } from '../../src/index.js';
import { createDistribution, httpOrigin } from '../../src/index.js';
import type { ExchangeRecord, Row, StepRecord } from '../../src/reporter/record/types.js';

type DistributionConfig = Parameters<typeof createDistribution>[0];

/** A distribution in front of an origin that answers with what `answer` gives. */
export function site(
  edgeLambdas: DistributionConfig['defaultBehavior']['edgeLambdas'] = {},
  answer: () => Response = () => new Response('hello', { headers: { 'content-type': 'text/plain' } }),
) {
  return createDistribution({ defaultBehavior: { origin: httpOrigin('site.example.com', answer), edgeLambdas } });
}

export const rewriting = async (event: ViewerRequestEvent) => {
  const { request } = event.Records[0].cf;
  request.uri = '/b';
  delete request.headers['x-old'];
  request.headers['x-new'] = [{ key: 'X-New', value: 'new' }];
  return request;
};

export function stepOf({ steps }: ExchangeRecord, kind: StepRecord['kind'], text = ''): StepRecord {
  return steps.find((step) => step.kind === kind && step.line.includes(text))!;
}

/** The row of a field in a step's first block that has it. */
export function rowOf(step: StepRecord, name: string): Row | undefined {
  return step.blocks?.flatMap(({ rows }) => rows).find((row) => row[1] === name);
}

/** The data of a page. */
export function dataOf(page: string): any {
  return JSON.parse(/<script type="application\/json" id="data">(.*?)<\/script>/s.exec(page)?.[1] ?? '');
}
