/** Where a version of local criteria is read and changed. */
export function criteriaHref(criteriaId: string): string {
  return `/commissioner/criteria/${criteriaId}`;
}
