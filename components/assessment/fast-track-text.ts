type Care = { status: { isLate: boolean; hours: number }; inPlace: string | null; careHours: number };

/** The hours left, or the hours overdue: "5 hours left", "less than an hour left", "1 hour overdue". */
export function hoursText({ isLate, hours }: { isLate: boolean; hours: number }): string {
  const count = `${hours.toLocaleString('en-GB')} ${hours === 1 ? 'hour' : 'hours'}`;
  if (isLate) return `${count} overdue`;
  return hours === 0 ? 'less than an hour left' : `${count} left`;
}

/** Whether care was in place within the hours of its edition, or the hours left while it is not. */
export function careText({ status, inPlace, careHours }: Care): string {
  if (!inPlace) return hoursText(status);
  return status.isLate ? `in place, ${hoursText(status)}` : `in place within ${careHours} hours`;
}
