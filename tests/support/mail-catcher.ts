import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** An email that the server took, as it came. */
export type Caught = { to: string[]; messageId: string; raw: string; text: string };

/** The steps of a sending, as the server sees them. */
export type SmtpStep = 'connect' | 'from' | 'to' | 'data' | 'taken';
type Answer = Error | null;

/** What the server does at one step: null goes on, an error is its answer. */
let planned: { step: SmtpStep; act: () => Answer | Promise<Answer> } | undefined;
export const caught: Caught[] = [];

/** Once, at the next time a sending comes to this step. */
export function atStep(step: SmtpStep, act: () => Answer | Promise<Answer>): void {
  planned = { step, act };
}

/** What a mail server says. */
export function refusal(responseCode: number): Error {
  return Object.assign(new Error('Said by the test'), { responseCode });
}

/** Ends every connection without a word. */
export function dropConnections(): Error {
  for (const { _socket: socket } of server.connections as unknown as Set<{ _socket: { destroy(): void } }>)
    socket.destroy();
  return refusal(421);
}

async function answerAt(step: SmtpStep): Promise<Answer> {
  if (planned?.step !== step) return null;
  const { act } = planned;
  planned = undefined;
  return act();
}

async function endOf({ raw, begun, to }: { raw: string; begun?: Promise<Answer> | undefined; to: string[] }) {
  const refused = (await begun) ?? null;
  if (refused) return refused;
  caught.push(read(raw, to));
  return answerAt('taken');
}

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS', 'AUTH'],
  disableReverseLookup: true,
  logger: false,
  onConnect: (_session, answer) => void answerAt('connect').then(answer),
  onMailFrom: (_address, _session, answer) => void answerAt('from').then(answer),
  onRcptTo: (_address, _session, answer) => void answerAt('to').then(answer),
  onData(stream, { envelope }, answer) {
    let raw = '';
    let begun: Promise<Answer> | undefined;
    stream.on('data', (chunk) => {
      raw += chunk;
      begun ??= answerAt('data');
    });
    stream.on(
      'end',
      () => void endOf({ raw, begun, to: envelope.rcptTo.map(({ address }) => address) }).then(answer),
    );
  },
});
server.on('error', () => undefined);

function read(raw: string, to: string[]): Caught {
  const messageId = /^Message-ID: (.*)$/im.exec(raw)?.[1]?.trim() ?? '';
  return { to, messageId, raw, text: raw.replace(/=\r\n/g, '').replace(/=3D/g, '=') };
}

await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
/** Where it listens; for this process, messages leave by it. */
export const mailPort = (server.server.address() as AddressInfo).port;
process.env.PHB_MESSAGES = 'smtp';
process.env.PHB_SMTP_URL = `smtp://127.0.0.1:${mailPort}`;
process.env.PHB_SMTP_FROM = 'budgets@test.invalid';
process.env.PUBLIC_URL = 'https://budgets.test.invalid';

export const closeMailCatcher = () => new Promise<void>((resolve) => server.close(() => resolve()));
