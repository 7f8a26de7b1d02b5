// Days: ISO texts in, whole numbers of days since 1970 out, and back; and in words.

const LENGTH = 86_400_000;
const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/** A day's number; years may be below 100 or negative. */
export function number(iso) {
  const [, year, month, day] = /^(-?\d+)-(\d\d)-(\d\d)$/.exec(iso);
  const date = new Date(0);
  date.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
  return date.getTime() / LENGTH;
}

/** A day as `2010-01-01`. */
export function iso(day) {
  return new Date(day * LENGTH).toISOString().slice(0, 10);
}

/** A day as `1 January 2010`. */
export function told(day) {
  const date = new Date(day * LENGTH);
  return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
}

/** The same day some months later or earlier. */
export function later(day, months) {
  const date = new Date(day * LENGTH);
  date.setUTCMonth(date.getUTCMonth() + months);
  return Math.round(date.getTime() / LENGTH);
}

/** Today. */
export function today() {
  return Math.floor(Date.now() / LENGTH);
}
