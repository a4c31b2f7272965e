const HOURS = 8;
const LEAST_LETTERS = 10;

/**
 * Whether a reason is long enough to open a record: 10 characters without blanks at the ends. @rule PER-13
 * (docs/rules.md)
 */
export function isReason(reason: string): boolean {
  return reason.trim().length >= LEAST_LETTERS;
}

/** When a record opened at an instant closes: 8 elapsed hours later. @rule PER-13 (docs/rules.md) */
export function closesAt(openedAt: Date): Date {
  return new Date(openedAt.getTime() + HOURS * 3_600_000);
}
