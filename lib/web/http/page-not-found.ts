import { redirect } from 'next/navigation';

/** A path with no route. */
const NO_ROUTE = '/page-not-found';

/**
 * Answers "page not found": not there and not yours look the same. The framework's own notFound() leaves its page to the
 * browser's script once a layout has begun (vercel/next.js #62228), so without JavaScript it would be blank; the page of an
 * address that does not exist is drawn by the server, with status 404.
 */
export function pageNotFound(): never {
  redirect(NO_ROUTE);
}
