import assert from 'node:assert/strict';
import { expect } from 'vitest';
import {
  bodyLimits,
  copyEvent,
  type EdgeEvent,
  type EdgeRecord,
  recallEvent,
  recordOf,
} from '../../src/events/index.js';
import { isDisallowedHeader } from '../../src/message/disallowed-headers.js';
import type { HeaderMap } from '../../src/message/types.js';

/** Every object and array within a value. */
export function* partsOf(value: unknown): Generator<object> {
  if (typeof value !== 'object' || value === null) return;
  yield value;
  for (const part of Object.values(value)) yield* partsOf(part);
}

/** Not `toStrictEqual`, which takes a header called `constructor` for a class. */
export function isSame(actual: unknown, expected: unknown): void {
  assert.deepStrictEqual(actual, expected);
}

function headerMapsOf({ request, response }: EdgeRecord): HeaderMap[] {
  const { origin } = request;
  return [request.headers, response?.headers, origin?.custom?.customHeaders, origin?.s3?.customHeaders].filter(
    (map) => map !== undefined,
  );
}

function isPlainJson(event: EdgeEvent): void {
  isSame(JSON.parse(JSON.stringify(event)), event);
}

function hasWellFormedHeaders(record: EdgeRecord): void {
  for (const map of headerMapsOf(record)) {
    for (const [name, lines] of Object.entries(map)) {
      expect(name).toBe(name.toLowerCase());
      expect(isDisallowedHeader(name)).toBe(false);
      expect(lines.length).toBeGreaterThan(0);
      for (const line of lines) expect(line.key.toLowerCase()).toBe(name);
    }
  }
}

function hasItsTriggersFields({ config, request, response }: EdgeRecord): void {
  const [side, kind] = config.eventType.split('-');
  expect(Object.keys(config).sort()).toEqual(['distributionDomainName', 'distributionId', 'eventType', 'requestId']);
  expect(response !== undefined).toBe(kind === 'response');
  if (kind === 'response') expect(request).not.toHaveProperty('body');
  if (side === 'viewer') expect(request).not.toHaveProperty('origin');
  else expect(Object.keys(request.origin ?? {})).toHaveLength(1);
}

function exposesNoMoreThanTheLimit({ config, request }: EdgeRecord): void {
  if (!request.body) return;
  const limit = bodyLimits[config.eventType as keyof typeof bodyLimits];
  const { length } = Buffer.from(request.body.data, 'base64');
  expect(length).toBeLessThanOrEqual(limit);
  if (request.body.inputTruncated) expect(length).toBe(limit);
}

function copiesShareNothing(event: EdgeEvent): void {
  const copy = copyEvent(event);
  isSame(copy, event);
  const parts = new Set(partsOf(event));
  for (const part of partsOf(copy)) expect(parts.has(part)).toBe(false);
}

function isRemembered(event: EdgeEvent): void {
  const parts = new Set(partsOf(event));
  const snapshot = recallEvent(event);
  isSame(snapshot, recordOf(event));
  for (const part of partsOf(snapshot)) expect(parts.has(part)).toBe(false);
}

/** What is true of every event, whoever builds it. */
export function assertEventLaws(event: EdgeEvent): void {
  const record = recordOf(event);
  isPlainJson(event);
  hasWellFormedHeaders(record);
  hasItsTriggersFields(record);
  exposesNoMoreThanTheLimit(record);
  copiesShareNothing(event);
  isRemembered(event);
}

/** What is true of every factory: the same call gives the same event, and two events share nothing. */
export function assertFactoryLaws<E extends EdgeEvent>(build: () => E): void {
  const [one, two] = [build(), build()];
  isSame(one, two);
  const parts = new Set(partsOf(one));
  for (const part of partsOf(two)) expect(parts.has(part)).toBe(false);
  assertEventLaws(one);
}
