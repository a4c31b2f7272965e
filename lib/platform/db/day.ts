import { day, type PlainDate } from '@/lib/core/plain-date';

/** The day of a DATE column, which arrives as midnight UTC. */
export function fromColumn(value: Date): PlainDate {
  return day(value.toISOString().slice(0, 10));
}

export function fromNullable(value: Date | null): PlainDate | null {
  return value && fromColumn(value);
}

/** The value a DATE column takes. */
export function toColumn(date: PlainDate): Date {
  return new Date(`${date}T00:00:00Z`);
}

export function toNullable(date: PlainDate | null): Date | null {
  return date && toColumn(date);
}
