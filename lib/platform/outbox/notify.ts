import 'server-only';
import { z } from 'zod';
import { now } from '@/lib/core/clock';
import { type Env, env } from '@/lib/platform/env';
import type { Mail, Mailed } from './mailed';
import { notifyToken, readNotifyKey } from './notify-key';

const ANSWER_MS = 30_000;
const DAY_MS = 86_400_000;

type Settings = Pick<Env, 'PHB_NOTIFY_URL' | 'PHB_NOTIFY_KEY' | 'PHB_NOTIFY_TEMPLATE'>;
type Call = { path: string; body?: object };

const sentSchema = z.object({ id: z.string() });
const foundSchema = z.object({ notifications: z.array(sentSchema) });
const refusedSchema = z.object({ errors: z.array(z.object({ error: z.string() })).min(1) });

/**
 * Hands an email to GOV.UK Notify. Notify sends a reference twice if it is given twice, so a try that is not
 * the first asks whether it has it. Never throws: a fault is an answer.
 */
export async function sendByNotify(
  mail: Mail,
  isFirst: boolean,
  settings: Settings = env(),
): Promise<Mailed> {
  try {
    const known = isFirst ? null : await findSent(mail.reference, settings);
    if (known) return { ok: true, providerId: known };
    return await post(mail, settings);
  } catch (thrown) {
    const { name } = thrown as Error;
    return { ok: false, fault: name === 'TimeoutError' ? 'NOTIFY_SILENT' : 'NOTIFY_AWAY', isFinal: false };
  }
}

async function findSent(reference: string, settings: Settings): Promise<string | null> {
  const answer = await call({ path: `/v2/notifications?reference=${reference}` }, settings);
  if (!answer.ok) throw new Error('Notify did not say');
  return foundSchema.parse(await answer.json()).notifications[0]?.id ?? null;
}

async function post({ reference, to, subject, text }: Mail, settings: Settings): Promise<Mailed> {
  const personalisation = { subject, body: text };
  const body = { email_address: to, template_id: settings.PHB_NOTIFY_TEMPLATE, personalisation, reference };
  const answer = await call({ path: '/v2/notifications/email', body }, settings);
  if (answer.status === 201) return { ok: true, providerId: sentSchema.parse(await answer.json()).id };
  return refused(answer.status, refusedSchema.safeParse(await answer.json().catch(() => null)).data);
}

/** Decides on the number and the kind of error alone: the words may change, and may quote an address. */
function refused(status: number, answer: z.infer<typeof refusedSchema> | undefined): Mailed {
  const kind = answer?.errors[0]?.error ?? '';
  const fault = `NOTIFY_${status}`;
  if (status === 429 && kind === 'TooManyRequestsError')
    return { ok: false, fault: 'NOTIFY_DAY_FULL', isFinal: false, notBefore: nextMidnight() };
  // A token or clock that Notify refuses is a fault of the installation, and other messages wait as well.
  const isOurs = kind === 'AuthError' || status === 401;
  return { ok: false, fault, isFinal: !isOurs && status >= 400 && status < 500 && status !== 429 };
}

/** Notify counts days by UTC. */
function nextMidnight(): Date {
  return new Date((Math.floor(now().getTime() / DAY_MS) + 1) * DAY_MS);
}

function call({ path, body }: Call, { PHB_NOTIFY_URL, PHB_NOTIFY_KEY = '' }: Settings): Promise<Response> {
  const key = readNotifyKey(PHB_NOTIFY_KEY);
  if (!key) throw new Error('PHB_NOTIFY_KEY is no key');
  return fetch(new URL(path, PHB_NOTIFY_URL), {
    method: body ? 'POST' : 'GET',
    headers: { Authorization: `Bearer ${notifyToken(key, now())}`, 'Content-Type': 'application/json' },
    body: body ? JSON.stringify(body) : null,
    redirect: 'error',
    signal: AbortSignal.timeout(ANSWER_MS),
  });
}
