const HOURS = 8;
const LEAST_LETTERS = 10;

/** Whether a reason says enough to open a record with: 10 characters, blanks at the ends left out. @rule PER-13 (docs/rules.md) */
export function isReason(reason: string): boolean {
  return reason.trim().length >= LEAST_LETTERS;
}

/** When a record opened at an instant closes again: 8 hours later, whatever the clocks do. @rule PER-13 (docs/rules.md) */
export function closesAt(openedAt: Date): Date {
  return new Date(openedAt.getTime() + HOURS * 3_600_000);
}
