import { isPromise } from '../message/is-promise.js';
import { show } from '../message/show.js';
import { type Asked, badAnswer } from './answer-place.js';
import { isOriginFailure, type OriginFailure } from './origin-failure.js';
import type { OriginReply } from './origin-reply.js';
import { readReply } from './read-reply.js';
import { isResponse, readResponse } from './read-response.js';
import type { Answerer, OriginAnswer, OriginFailureKind, OriginFault } from './types.js';
import { webRequest } from './web-request.js';

/** What a responder may answer; a name that doesn't resolve was found out before it is asked. */
export type ResponderAnswer = Response | OriginReply | OriginFailure<Exclude<OriginFailureKind, 'dns'>>;

/**
 * A program that answers requests, such as a Hono app's `fetch`. What it throws is a test's failure and rejects the
 * fetch: only {@link originFailure} simulates one, answered, thrown, or given to a stream as its error: there bytes that
 * came before it are sent on, and the answer is cut short.
 *
 * It is called once per attempt, so a counter makes it fail on the n-th call.
 *
 * @example
 * let calls = 0;
 * const responder = () => (++calls < 3 ? originFailure('timeout') : { body: 'at last' });
 */
export type Responder = (request: Request) => ResponderAnswer | Promise<ResponderAnswer>;

type Outcome = OriginAnswer | OriginFault;

/** Puts a responder in the place of a host. */
export function answererOf(responder: Responder, originId: string): Answerer {
  return (request) => {
    const asked: Asked = { originId, request };
    try {
      const given = responder(webRequest(request));
      return isPromise(given) ? settle(given, asked) : guard(readAnswer(given, asked), asked);
    } catch (thrown) {
      return faultOf(thrown, asked);
    }
  };
}

/** Always the same failure. */
export function failing({ kind, reply = {} }: OriginFailure, originId: string): Answerer {
  if (kind === 'short-body') return (request) => readReply(reply, { originId, request }, kind);
  const fault: OriginFault = Object.freeze({ failure: kind });
  return () => fault;
}

async function settle(given: PromiseLike<unknown>, asked: Asked): Promise<Outcome> {
  try {
    return await readAnswer(await given, asked);
  } catch (thrown) {
    return faultOf(thrown, asked);
  }
}

function guard(outcome: Outcome | Promise<Outcome>, asked: Asked): Outcome | Promise<Outcome> {
  return outcome instanceof Promise ? outcome.catch((thrown: unknown) => faultOf(thrown, asked)) : outcome;
}

function readAnswer(given: unknown, asked: Asked): Outcome | Promise<Outcome> {
  if (isOriginFailure(given)) return faultOf(given, asked);
  if (typeof given === 'object' && given !== null) {
    if (isResponse(given)) return readResponse(given, asked);
    if (isPlainObject(given)) return readReply(given, asked);
  }
  throw badAnswer(
    asked,
    `${show(given)} is no answer`,
    "Return a Response, an object such as { status: 200, body: 'text' }, or originFailure('timeout').",
  );
}

/** A failure that is simulated; anything else was thrown by the test's own code and is thrown on. */
function faultOf(thrown: unknown, asked: Asked): Outcome | Promise<Outcome> {
  if (!isOriginFailure(thrown)) throw thrown;
  if (thrown.kind === 'short-body') return readReply(thrown.reply ?? {}, asked, thrown.kind);
  if (thrown.kind !== 'dns') return { failure: thrown.kind };
  throw badAnswer(
    asked,
    "originFailure('dns') is no answer: CloudFront resolves the name before it can ask",
    "Give it in place of the responder, or answer originFailure('connect').",
  );
}

/** Also of another realm: Jest runs tests in one. */
function isPlainObject(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
