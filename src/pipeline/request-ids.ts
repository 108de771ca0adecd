/** Counts the requests of one distribution. */
export interface RequestIds {
  next(): string;
  reset(): void;
}

/** `X-Amz-Cf-Id`s: 56 characters of URL-safe base64 ending in `==` (REQ-CFID), counted, so that traces and pages repeat. */
export function requestIds(): RequestIds {
  let count = 0;
  return {
    next(): string {
      count += 1;
      return `edgeproof-${String(count).padStart(44, '0')}==`;
    },
    reset(): void {
      count = 0;
    },
  };
}

/** Which of the distribution's requests an id stands for: 1 for the first. */
export function requestNumber(id: string): number {
  return Number(id.slice('edgeproof-'.length, -'=='.length));
}
