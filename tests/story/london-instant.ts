/** The instant of a time on London's clocks. @param day YYYY-MM-DD @param time HH:MM */
export function londonInstant(day: string, time: string): string {
  const [winter, summer] = [0, 1].map(
    (hours) => new Date(Date.parse(`${day}T${time}:00Z`) - hours * 3_600_000),
  );
  if (!winter || !summer) throw new Error(`No such time: ${day} ${time}`);
  return (londonTime(winter) === time ? winter : summer).toISOString();
}

const londonTime = (at: Date) =>
  at.toLocaleTimeString('en-GB', { timeZone: 'Europe/London', hour: '2-digit', minute: '2-digit' });
