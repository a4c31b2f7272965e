/** The hours left, or the hours overdue: "5 hours left", "less than an hour left", "1 hour overdue". */
export function hoursText({ isLate, hours }: { isLate: boolean; hours: number }): string {
  const count = `${hours.toLocaleString('en-GB')} ${hours === 1 ? 'hour' : 'hours'}`;
  if (isLate) return `${count} overdue`;
  return hours === 0 ? 'less than an hour left' : `${count} left`;
}

/** Whether care that is in place was in time, within 48 hours. */
export function careText({ isLate, hours }: { isLate: boolean; hours: number }): string {
  return isLate ? `in place, ${hoursText({ isLate, hours })}` : 'in place within 48 hours';
}
