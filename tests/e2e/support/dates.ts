/**
 * A day as `YYYY-MM-DD`, so many days after today; negative ones are past. UTC: away from midnight it is
 * London's day too.
 */
export function dayFromNow(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}
