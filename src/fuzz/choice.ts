import { Arbitrary, type Random, Stream, Value } from 'fast-check';

/** Values that are equally simple and equally frequent. */
export type Choices<T> = readonly [weight: number, ...values: T[]];

function* simplerThan<T>(values: readonly T[], index: number): Generator<Value<T>> {
  for (let at = 0; at < index; at++) yield new Value(values[at] as T, at);
}

/** One of some values, which shrinks to the first of them that fails, too: fast-check's own only tries the very first. */
class Choice<T> extends Arbitrary<T> {
  readonly #values: T[] = [];
  /** The place of each value, as often as its weight says. */
  readonly #places: number[] = [];

  constructor(groups: readonly Choices<T>[]) {
    super();
    for (const [weight, ...values] of groups) for (const value of values) this.#add(value, weight);
  }

  #add(value: T, weight: number): void {
    const place = this.#values.push(value) - 1;
    for (let i = 0; i < weight; i++) this.#places.push(place);
  }

  override generate(random: Random): Value<T> {
    const place = this.#places[random.nextInt(0, this.#places.length - 1)] as number;
    return new Value(this.#values[place] as T, place);
  }

  override canShrinkWithoutContext(value: unknown): value is T {
    return this.#values.includes(value as T);
  }

  override shrink(value: T, place?: unknown): Stream<Value<T>> {
    return new Stream(simplerThan(this.#values, typeof place === 'number' ? place : this.#values.indexOf(value)));
  }
}

/**
 * One of the values, each as often as the weight before it says. It shrinks to the first, in the order in which they
 * are written, that will do: so the simplest stand in front.
 *
 * @example choose([9, undefined], [1, 'de', 'en']) // nine times in eleven nothing
 */
export function choose<T>(...groups: Choices<T>[]): Arbitrary<T> {
  return new Choice(groups);
}
