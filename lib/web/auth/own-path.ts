// One slash and no second, nothing a browser could read as another host, and a query of plain characters.
const OWN = /^\/(?![/\\])[\w\-/]{0,300}(\?[\w\-=&.~%+]{0,600})?$/;

/** Where to go after signing in: an address of our own, or null. What comes in a URL is a question. */
export function ownPath(wanted: string | undefined): string | null {
  return wanted && wanted !== '/' && OWN.test(wanted) ? wanted : null;
}
