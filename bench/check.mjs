/** Stops a benchmark that would measure something else than it says. */
export function mustBe(what, actual, expected) {
  if (actual !== expected) throw new Error(`Failed to benchmark ${what}: got ${actual}, expected ${expected}.`);
}
