import { createHmac, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** An email that Notify took. */
export type Taken = { id: string; reference: string; to: string; subject: string; body: string };
type Answer = { status: number; error: string } | 'drop' | 'take-and-drop';

export const taken: Taken[] = [];
const serviceId = randomUUID();
const secret = randomUUID();
const templateId = randomUUID();
let planned: Answer | undefined;

/** What it answers to the next email. */
export function answerNext(answer: Answer): void {
  planned = answer;
}

/** Whether a request carries a token of our key that is not older than 30 seconds. */
function isOurs({ headers: { authorization = '' } }: IncomingMessage): boolean {
  const [head = '', body = '', signature] = authorization.replace('Bearer ', '').split('.');
  const right = createHmac('sha256', secret).update(`${head}.${body}`).digest('base64url');
  const { iss, iat } = JSON.parse(Buffer.from(body, 'base64url').toString() || '{}');
  return signature === right && iss === serviceId && Math.abs(Date.now() / 1_000 - iat) < 30;
}

async function bodyOf(request: IncomingMessage) {
  let text = '';
  for await (const chunk of request) text += chunk;
  return JSON.parse(text) as {
    email_address: string;
    template_id: string;
    reference: string;
    personalisation: { subject: string; body: string };
  };
}

const server = createServer((request, response) => {
  const say = (status: number, body: object) => response.writeHead(status).end(JSON.stringify(body));
  const refuse = (status: number, error: string) =>
    say(status, { status_code: status, errors: [{ error, message: '' }] });
  const act = async () => {
    if (!isOurs(request)) return refuse(403, 'AuthError');
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://localhost');
    if (request.method === 'GET' && pathname === '/v2/notifications')
      return say(200, {
        notifications: taken.filter(({ reference }) => reference === searchParams.get('reference')),
      });
    if (pathname !== '/v2/notifications/email') return refuse(404, 'NotFound');
    const { email_address: to, template_id, reference, personalisation } = await bodyOf(request);
    if (template_id !== templateId) return refuse(400, 'BadRequestError');
    const answer = planned;
    planned = undefined;
    if (typeof answer === 'object') return refuse(answer.status, answer.error);
    const id = randomUUID();
    if (answer !== 'drop') taken.push({ id, reference, to, ...personalisation });
    return answer ? request.socket.destroy() : say(201, { id, reference });
  };
  void act();
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));

process.env.PHB_MESSAGES = 'notify';
process.env.PHB_NOTIFY_URL = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
process.env.PHB_NOTIFY_KEY = `test-key-${serviceId}-${secret}`;
process.env.PHB_NOTIFY_TEMPLATE = templateId;
process.env.PUBLIC_URL = 'https://budgets.test.invalid';

export const closeNotify = () => new Promise<void>((resolve) => server.close(() => resolve()));
