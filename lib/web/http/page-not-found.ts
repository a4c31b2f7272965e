import { redirect } from 'next/navigation';

/** A path with no route. */
const NO_ROUTE = '/page-not-found';

/**
 * Answers "page not found" for both "not there" and "not theirs". Once a layout has begun, the framework's
 * notFound() needs the browser's script to draw its page (vercel/next.js #62228), so it would be blank
 * without JavaScript. The server draws the page of a path with no route, with status 404.
 */
export function pageNotFound(): never {
  redirect(NO_ROUTE);
}
