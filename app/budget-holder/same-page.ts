/** Pages about one record, and where all of them are: another person has other records. */
const OF_ONE_RECORD: readonly (readonly [RegExp, string])[] = [
  [/^\/budget-holder\/spending\/(?!new$).*/, '/budget-holder/account'],
  [/^\/budget-holder\/repayments\/.*/, '/budget-holder'],
  [/^\/budget-holder\/(letters|eligibility\/assessments)\/.*/, '/budget-holder/eligibility'],
];

/** The address of the same page about another person, or of the list that it belongs to. */
export function samePageFor(path: string, personId: string): string {
  const found = OF_ONE_RECORD.find(([pattern]) => pattern.test(path));
  return `${found ? found[1] : path}?for=${personId}`;
}
