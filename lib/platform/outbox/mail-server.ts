const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);
const CONNECT_MS = 10_000;
const ANSWER_MS = 30_000;

export type MailServer = {
  host: string;
  port: number;
  /** TLS from the first byte. */
  secure: boolean;
  /** TLS before anything else, or nothing is said. */
  requireTLS: boolean;
  tls: { minVersion: 'TLSv1.2' };
  connectionTimeout: number;
  greetingTimeout: number;
  socketTimeout: number;
  auth?: { user: string; pass: string };
};

/**
 * How to reach the mail server of an address `smtp://` or `smtps://`. Everywhere but on this machine nothing
 * is said to it without TLS and a certificate that is checked.
 */
export function mailServer(address: string): MailServer {
  const { protocol, hostname, port, username, password } = new URL(address);
  const secure = protocol === 'smtps:';
  const auth = username && { user: decodeURIComponent(username), pass: decodeURIComponent(password) };
  return {
    host: hostname.replace(/^\[|\]$/g, ''),
    port: Number(port || (secure ? 465 : 587)),
    secure,
    requireTLS: !secure && !LOOPBACK.has(hostname),
    tls: { minVersion: 'TLSv1.2' },
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    socketTimeout: ANSWER_MS,
    ...(auth && { auth }),
  };
}
