import { httpOrigin, viewerRequest } from 'edgeproof';
import { edgeMatchers } from 'edgeproof/matchers';
import { expect, test } from 'the-runner';

// Compiled, and not run: what is wrong here doesn't compile.

/** Every matcher, used as it is meant. */
async function rightUses(result: unknown, response: Response): Promise<void> {
  const event = viewerRequest();

  expect(result).toBeValidEdgeResponse();
  expect(result).toBeValidEdgeResponse('viewer-request');
  expect(result).not.toBeValidEdgeRequest(event);
  expect(result).toBeValidEdgeResult(event);
  expect(result).toBeBadGateway();
  expect(result).toBeBadGateway('HDR-DIS-ADD', event);
  expect(result).toBeBadGateway(/read-only/);
  expect(result).toBeBadGateway({ rule: 'HDR-DIS-ADD', path: /x-cache/, message: expect.stringContaining('X-Cache') });
  expect(result).toBeBadGateway(undefined, 'origin-request');
  expect(result).toBeServiceUnavailable({ type: 'LambdaExecutionError', cause: 'PM-THROW' });
  expect(result).toRedirectTo('/docs/', 301);
  expect(result).toRedirectTo(/docs/, '3xx');
  expect(result).toHaveEdgeStatus(404);
  expect(result).toHaveEdgeStatus('404');
  expect(result).toHaveEdgeStatus('4xx');
  expect(response).toHaveEdgeHeader('etag');
  expect(response).toHaveEdgeHeader('etag', /./);
  expect(response).toHaveEdgeHeader('set-cookie', ['a=1', /b/, expect.stringContaining('c')]);
  expect(response).toHaveEdgeBody({ ok: expect.any(Boolean) });
  expect(response).toHaveEdgeBody(new Uint8Array(1));
  expect(response).toSetCookie('group', 'b');
  expect(response).toSetCookie('group', { value: /b/, maxAge: 60, secure: true, path: undefined, sameSite: 'Lax' });
  expect(response).toForward();
  expect(response).toForward({ uri: /^\/a/, headers: { authorization: undefined }, body: undefined, origin: 'www' });
  expect(response).toForward({ origin: { custom: { port: 8080 } } });
  expect(response).toHaveInvoked('viewer-request', 2);
  expect(response).toBeServedFromCache();
  expect(response).toHaveXCache('LambdaGeneratedResponse');
  expect(response).toBeCachedFor({ minutes: 5 });
  expect(response).toBeCachedFor({ toSeconds: () => 60 });
  expect(response).toHaveFetchedFrom();
  expect(response).toHaveFetchedFrom('www.example.com', 2);
  expect(response).toHaveFetchedFrom(httpOrigin('www.example.com', () => new Response('')));
  expect(response).not.toHaveFailedOver();

  await expect(Promise.resolve(result)).resolves.toBeValidEdgeResponse();
  await expect(Promise.resolve(result)).resolves.not.toHaveEdgeStatus(500);
  await expect(Promise.reject(result)).rejects.toHaveEdgeStatus(500);

  expect([result]).toEqual([expect.toBeValidEdgeResponse('viewer-request')]);
  expect({ result }).toEqual({ result: expect.not.toHaveEdgeHeader('x-cache') });
}

function returns<Type>(_value: Type): void {}

/** An assertion returns nothing, and a promise of nothing behind a promise. */
function returnTypes(result: unknown): void {
  returns<void>(expect(result).toHaveEdgeStatus(200));
  returns<void>(expect(result).not.toHaveEdgeStatus(200));
  returns<Promise<void>>(expect(Promise.resolve(result)).resolves.toHaveEdgeStatus(200));
  // @ts-expect-error: nothing is no string; `any` would be
  returns<string>(expect(result).toHaveEdgeStatus(200));
  // @ts-expect-error: nothing is no promise, so nobody awaits it
  returns<Promise<void>>(expect(result).toHaveEdgeStatus(200));
  // @ts-expect-error: a promise of nothing is no promise of a string
  returns<Promise<string>>(expect(Promise.resolve(result)).resolves.toHaveEdgeStatus(200));
}

/** Nothing else compiles. */
function wrongUses(result: unknown): void {
  // @ts-expect-error: a typo in the name
  expect(result).toBeValidEdgeRespons();
  // @ts-expect-error: a typo under .not
  expect(result).not.toBeValidEdgeRespons();
  // @ts-expect-error: a typo behind a promise
  expect(Promise.resolve(result)).resolves.toBeValidEdgeRespons();
  // @ts-expect-error: a typo in an asymmetric matcher
  expect.toBeValidEdgeRespons();
  // @ts-expect-error: no such trigger
  expect(result).toBeValidEdgeResponse('viewer-reqest');
  // @ts-expect-error: an asymmetric matcher checks its arguments too
  expect.toBeValidEdgeResponse('viewer-reqest');
  // @ts-expect-error: no such rule
  expect(result).toBeBadGateway('HDR-DIS-AD');
  // @ts-expect-error: no such field
  expect(result).toBeBadGateway({ rul: 'HDR-DIS-ADD' });
  // @ts-expect-error: a 502 has no other type
  expect(result).toBeBadGateway({ type: 'LambdaExecutionError' });
  // @ts-expect-error: no such error type
  expect(result).toBeServiceUnavailable({ type: 'LambdaError' });
  // @ts-expect-error: no trigger here
  expect(result).toBeServiceUnavailable('PM-THROW', 'viewer-request');
  // @ts-expect-error: the location is missing
  expect(result).toRedirectTo();
  // @ts-expect-error: no such class
  expect(result).toHaveEdgeStatus('6xx');
  // @ts-expect-error: the status is missing
  expect(result).toHaveEdgeStatus();
  // @ts-expect-error: a header value is no number
  expect(result).toHaveEdgeHeader('content-length', 5);
  // @ts-expect-error: a body is no number
  expect(result).toHaveEdgeBody(5);
  // @ts-expect-error: no such attribute
  expect(result).toSetCookie('a', { httponly: true });
  // @ts-expect-error: no such part
  expect(result).toForward({ url: '/' });
  // @ts-expect-error: no such trigger
  expect(result).toHaveInvoked('viewer');
  // @ts-expect-error: times is a number
  expect(result).toHaveInvoked('viewer-request', 'twice');
  // @ts-expect-error: it takes nothing
  expect(result).toBeServedFromCache(true);
  // @ts-expect-error: the word is written otherwise
  expect(result).toHaveXCache('hit');
  // @ts-expect-error: no such unit
  expect(result).toBeCachedFor({ weeks: 1 });
  // @ts-expect-error: times is a number
  expect(result).toHaveFetchedFrom('www', 'twice');
  // @ts-expect-error: it takes nothing
  expect(result).toHaveFailedOver(1);
}

/** The built-in matchers are what they were, and ours can be added by hand, without a cast. */
function besideTheBuiltIn(): void {
  expect(1).toBe(1);
  // @ts-expect-error: a typo in a built-in matcher is still one
  expect(1).toBee(1);
  expect.extend(edgeMatchers);
}

test('uses are compiled', () => {
  for (const uses of [rightUses, returnTypes, wrongUses, besideTheBuiltIn]) expect(typeof uses).toBe('function');
});
