/** A day as pages write it. @param day YYYY-MM-DD */
export function writtenDay(day = ''): string {
  const at = new Date(`${day}T12:00:00Z`);
  return at.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
}
