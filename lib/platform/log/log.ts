import pino from 'pino';
import { env } from '@/lib/platform/env';

// Names under which something personal could reach a log line by accident.
const personal = [
  'name',
  'givenName',
  'familyName',
  'dateOfBirth',
  'nhsNumber',
  'email',
  'phone',
  'postcode',
  'password',
  'cookie',
  'body',
  'values',
  'reason',
];
const paths = personal.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]);

let made: pino.Logger | undefined;

/** Structured lines on standard output: an event's name, ids and numbers, and nothing personal. */
export function log(): pino.Logger {
  made ??= pino({ level: env().LOG_LEVEL, redact: { paths, censor: '[left out]' }, base: null });
  return made;
}
