import http from 'node:http';
import { setting } from './setting';

export type Answer = { status: number; headers: http.IncomingHttpHeaders; body: string };

type Sent = { headers?: Record<string, string>; body?: string; base?: string };

/** Sends exactly this and nothing that a browser would add: no Origin, no cookie, no redirect followed. */
export function send(method: string, path: string, { headers = {}, body, base }: Sent = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = http.request(new URL(path, base ?? setting('E2E_BASE_URL')), { method, headers });
    request.once('error', reject);
    request.once('response', (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.once('error', reject);
      response.once('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks).toString(),
        }),
      );
    });
    request.end(body);
  });
}
