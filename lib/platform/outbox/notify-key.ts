import 'server-only';
import { createHmac } from 'node:crypto';

export type NotifyKey = { serviceId: string; secret: string };

const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
const KEY = new RegExp(`^.*-(${UUID})-(${UUID})$`, 'i');

/** The two parts of an API key of GOV.UK Notify: `name-service-secret`. Null: it is none. */
export function readNotifyKey(text: string): NotifyKey | null {
  const [, serviceId, secret] = KEY.exec(text) ?? [];
  return serviceId && secret ? { serviceId, secret } : null;
}

/** A token for one request: Notify takes it for 30 seconds. */
export function notifyToken({ serviceId, secret }: NotifyKey, at: Date): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const iat = Math.floor(at.getTime() / 1_000);
  const said = `${part({ typ: 'JWT', alg: 'HS256' })}.${part({ iss: serviceId, iat })}`;
  return `${said}.${createHmac('sha256', secret).update(said).digest('base64url')}`;
}
