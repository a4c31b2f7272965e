import 'server-only';
import type { Pool, PoolClient } from 'pg';

type Query = (...sent: unknown[]) => unknown;
type Connected = PoolClient & { connection: { stream: { destroy: () => void } } };

/**
 * Closes a connection on which a statement was given up: the next statement on it would wait behind the hung
 * one, its ROLLBACK first.
 * @returns `cut` closes all connections at once, also those that wait for the server to take leave
 */
export function dropHung(pool: Pool): { cut: () => void } {
  const open = new Set<Connected>();
  pool.on('connect', (client) => {
    const connected = client as Connected;
    open.add(connected);
    connected.once('end', () => open.delete(connected));
    const send = connected.query.bind(connected) as Query;
    const watched: Query = (...sent) => {
      const answer = send(...sent);
      if (answer instanceof Promise) answer.catch((fault: Error) => closeIfHung(connected, fault));
      return answer;
    };
    Object.assign(connected, { query: watched });
  });
  return { cut: () => open.forEach(({ connection }) => void connection.stream.destroy()) };
}

/** The driver's own words: it gives this fault no code. */
const GIVEN_UP = 'Query read timeout';

function closeIfHung({ connection }: Connected, { message }: Error): void {
  if (message === GIVEN_UP) connection.stream.destroy();
}
