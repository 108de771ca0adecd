const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const day = '(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)';
const month = `(?<month>${months.join('|')})`;
const time = '(?<hours>\\d{2}):(?<minutes>\\d{2}):(?<seconds>\\d{2})';

/** The three forms of RFC 9110 §5.6.7; senders must write the first. */
const forms = [
  new RegExp(`^${day}, (?<day>\\d{2}) ${month} (?<year>\\d{4}) ${time} GMT$`),
  new RegExp(`^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, (?<day>\\d{2})-${month}-(?<year>\\d{2}) ${time} GMT$`),
  new RegExp(`^${day} ${month} (?<day>\\d{2}| \\d) ${time} (?<year>\\d{4})$`),
];

/**
 * The milliseconds of an HTTP date, or `undefined` when the text is none. `now` places two-digit years.
 *
 * @example parseHttpDate('Sun, 06 Nov 1994 08:49:37 GMT', Date.now()) // 784111777000
 */
export function parseHttpDate(value: string, now: number): number | undefined {
  const text = value.trim();
  // The longest form has 33 characters.
  if (text.length > 33) return undefined;
  for (const form of forms) {
    const parts = form.exec(text)?.groups;
    if (parts !== undefined) return toTime(parts, now);
  }
  return undefined;
}

function toTime(parts: Record<string, string | undefined>, now: number): number | undefined {
  const [dayOfMonth, hours, minutes, seconds] = [
    Number(parts['day']),
    Number(parts['hours']),
    Number(parts['minutes']),
    Number(parts['seconds']),
  ];
  const monthIndex = months.indexOf(parts['month'] ?? '');
  if (hours > 23 || minutes > 59 || seconds > 60) return undefined;
  const time = new Date(0);
  time.setUTCFullYear(fullYear(parts['year'] ?? '', now), monthIndex, dayOfMonth);
  if (time.getUTCMonth() !== monthIndex || time.getUTCDate() !== dayOfMonth) return undefined;
  return time.getTime() + ((hours * 60 + minutes) * 60 + seconds) * 1_000;
}

/** A year of two digits that seems more than 50 years ahead is one of the last century's (RFC 9110). */
function fullYear(year: string, now: number): number {
  if (year.length === 4) return Number(year);
  const thisYear = new Date(now).getUTCFullYear();
  const guess = thisYear - (thisYear % 100) + Number(year);
  return guess > thisYear + 50 ? guess - 100 : guess;
}
