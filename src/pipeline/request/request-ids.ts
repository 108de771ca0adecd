/** Counts the requests of one distribution. */
export interface RequestIds {
  next(): string;
  reset(): void;
}

const zeros = '0'.repeat(44);

/** `X-Amz-Cf-Id`s: 56 characters of URL-safe base64 ending in `==` (REQ-CFID), counted, so that traces and pages repeat. */
export function requestIds(): RequestIds {
  let count = 0;
  return {
    next(): string {
      count += 1;
      const digits = String(count);
      return `edgeproof-${zeros.slice(digits.length)}${digits}==`;
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
