/** A day as pages write it. @param day YYYY-MM-DD */
export function writtenDay(day = ''): string {
  const at = new Date(`${day}T12:00:00Z`);
  return at.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
}

/** A sum as pages write it, such as £1,560.00. @param pence whole pence */
export function writtenSum(pence = 0): string {
  return (pence / 100).toLocaleString('en-GB', { style: 'currency', currency: 'GBP' });
}
