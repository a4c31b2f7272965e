const LEAST_LETTERS = 10;

/**
 * Whether a reason is long enough to open a record: 10 characters without blanks at the ends.
 * @rule PER-13 (docs/rules.md)
 */
export function isReason(reason: string): boolean {
  return reason.trim().length >= LEAST_LETTERS;
}

/**
 * When a record opened at an instant closes: so many elapsed hours later.
 * @param hours the commissioner's setting of that day
 * @rule PER-13 (docs/rules.md)
 */
export function closesAt(openedAt: Date, hours: number): Date {
  return new Date(openedAt.getTime() + hours * 3_600_000);
}
