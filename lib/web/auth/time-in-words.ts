import 'server-only';

/** A time to wait: whole minutes, rounded up, from two on. */
export function timeInWords(seconds: number): string {
  if (seconds >= 120) return `${Math.ceil(seconds / 60)} minutes`;
  return seconds === 1 ? '1 second' : `${seconds} seconds`;
}
