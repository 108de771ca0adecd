/**
 * A length of time: a number of seconds, `{ minutes: 5 }`, or anything with `toSeconds()`, such as the CDK's `Duration`.
 */
export type Duration =
  | number
  | {
      readonly days?: number;
      readonly hours?: number;
      readonly minutes?: number;
      readonly seconds?: number;
      readonly milliseconds?: number;
    }
  | { toSeconds(): number };

const units = { days: 86_400, hours: 3_600, minutes: 60, seconds: 1, milliseconds: 0.001 } as const;

/** The duration in seconds, or `undefined` when the value is no duration. */
export function durationSeconds(duration: unknown): number | undefined {
  if (typeof duration === 'number') return Number.isFinite(duration) ? duration : undefined;
  if (typeof duration !== 'object' || duration === null) return undefined;
  if ('toSeconds' in duration && typeof duration.toSeconds === 'function') return durationSeconds(duration.toSeconds());
  return sumUnits(duration);
}

function sumUnits(parts: object): number | undefined {
  let total = 0;
  for (const [unit, value] of Object.entries(parts)) {
    if (!Object.hasOwn(units, unit) || typeof value !== 'number' || !Number.isFinite(value)) return undefined;
    total += value * units[unit as keyof typeof units];
  }
  return Object.keys(parts).length > 0 ? total : undefined;
}
