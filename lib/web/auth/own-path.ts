// One slash, not two: nothing that a browser could read as another host. The query has plain characters only.
const OWN = /^\/(?![/\\])[\w\-/]{0,300}(\?[\w\-=&.~%+]{0,600})?$/;

/** The address to go to after sign-in if it is our own, or null. A value in a URL is a question. */
export function ownPath(wanted: string | undefined): string | null {
  return wanted && wanted !== '/' && OWN.test(wanted) ? wanted : null;
}
