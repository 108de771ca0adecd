import { describe, expect, it } from 'vitest';
import { createDistribution } from '../../src/index.js';
import { absent, type Expected, type PipelineCase, type Summary, summarise } from './pipeline-case.js';
import { pipelineCases } from './pipeline-cases.js';

describe('the pipeline', () => {
  it.each(pipelineCases.map((row) => [`${row.rule}: ${row.why}`, row] as const))('%s', async (_, row) => {
    await runCase(row);
  });
});

async function runCase({ config, steps }: PipelineCase): Promise<void> {
  const cdn = createDistribution(config());
  for (const step of steps) {
    if (typeof step === 'function') await step(cdn);
    else check(summarise(await cdn.handle(step[0])), step[1]);
  }
}

function check(summary: Summary, { headers, sent, ...rest }: Expected): void {
  expect.soft(summary).toMatchObject(rest);
  expect.soft(picked(summary.headers, headers)).toEqual(headers ?? {});
  expect.soft(picked(summary.sent, sent)).toEqual(sent ?? {});
}

function picked(headers: Readonly<Record<string, string>>, asked: Expected['headers']): Expected['headers'] {
  return Object.fromEntries(Object.keys(asked ?? {}).map((name) => [name, headers[name] ?? absent]));
}
