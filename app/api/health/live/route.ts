/** Live: this process answers. Says nothing of the database. */
export function GET(): Response {
  return Response.json({ live: true });
}
