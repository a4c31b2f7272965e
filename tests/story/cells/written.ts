/** A day as pages write it. @param day YYYY-MM-DD */
export function writtenDay(day = ''): string {
  const at = new Date(`${day}T12:00:00Z`);
  return at.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
}

/** What a home says that we do by a day of the running year. @param day YYYY-MM-DD */
export function promised(what: string, day = ''): RegExp {
  const [number = '', month = ''] = writtenDay(day).split(' ');
  return new RegExp(`${what}.{0,40} By \\w{3} ${number} ${month.slice(0, 3)}\\b`);
}

/** A sum as pages write it, such as £1,560.00. @param pence whole pence */
export function writtenSum(pence = 0): string {
  return (pence / 100).toLocaleString('en-GB', { style: 'currency', currency: 'GBP' });
}
