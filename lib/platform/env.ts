import { z } from 'zod';

const hexKey = z
  .string()
  .regex(/^([0-9a-f]{64})?$/, '64 hexadecimal digits')
  .optional();

const settings = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  /** The application's own database role. It owns nothing. */
  DATABASE_URL: z.url(),
  DATABASE_POOL: z.coerce.number().int().min(1).max(100).default(10),
  /** The same database without a pooler, for the worker of jobs; else DATABASE_URL. */
  PHB_JOBS_DATABASE_URL: z.url().or(z.literal('')).optional(),
  /** Where jobs run: in each web process, or only in `npm run worker`. */
  PHB_JOBS: z.enum(['web', 'alone']).default('web'),
  /** Seconds that one statement of a page or a form may take. */
  DATABASE_SECONDS: z.coerce.number().int().min(1).max(3600).default(10),
  /** The public address of the service: the only Origin of a form. */
  PUBLIC_URL: z.url().default('http://localhost:3000'),
  /** The folder of receipts and of evidence. */
  PHB_FILES_DIR: z.string().min(1).default('.data/files'),
  /** The key that signs anchors of audit and ledger, 32 bytes in hex. Unset: nothing is anchored. */
  PHB_ANCHOR_KEY: hexKey,
  /** The file of anchors, which nothing but appends to. */
  PHB_ANCHORS: z.string().min(1).default('.data/anchors.jsonl'),
  /** The key that seals second factors of sign-ins, 32 bytes in hex. */
  PHB_FACTOR_KEY: hexKey,
  /** The key before it, while factors that it sealed are still in use. */
  PHB_FACTOR_KEY_BEFORE: hexKey,
  /** The key that seals account details of payees, 32 bytes in hex. */
  PHB_ACCOUNT_KEY: hexKey,
  /** The key before it, until the daily job has sealed everything again. */
  PHB_ACCOUNT_KEY_BEFORE: hexKey,
  /** The virus scanner clamd, over TCP. Unset: files are only checked by their contents. */
  CLAMD_HOST: z.string().optional(),
  CLAMD_PORT: z.coerce.number().int().min(1).max(65_535).default(3310),
  /** 1 only for the embedded demonstration database. */
  PHB_DEMONSTRATION: z.enum(['0', '1']).default('0'),
  /** How messages leave. Unset: `messageWay` says. */
  PHB_MESSAGES: z.enum(['none', 'page', 'smtp', 'notify']).optional(),
  /** The mail server: smtp://user:password@host:587, or smtps://. */
  PHB_SMTP_URL: z
    .string()
    .regex(/^(smtps?:\/\/\S+)?$/, 'an address that begins with smtp:// or smtps://')
    .optional(),
  /** The address that emails come from. */
  PHB_SMTP_FROM: z.email().or(z.literal('')).optional(),
  /** An API key of GOV.UK Notify, and its email template with ((subject)) and ((body)). */
  PHB_NOTIFY_KEY: z
    .string()
    .regex(/^(.+(-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}){2})?$/i, 'a key as Notify shows it once')
    .optional(),
  PHB_NOTIFY_TEMPLATE: z.uuid().or(z.literal('')).optional(),
  PHB_NOTIFY_URL: z
    .string()
    .regex(/^(https:\/\/|http:\/\/(localhost|127\.0\.0\.1)[:/])\S*$/, 'an address that begins with https://')
    .default('https://api.notifications.service.gov.uk'),
  /** A file that gets a line for each statement, for tests that count them. */
  PHB_STATEMENT_LOG: z.string().min(1).optional(),
  /** Where to report a weakness of the service. Unset or empty: `/.well-known/security.txt` is not found. */
  SECURITY_CONTACT: z
    .string()
    .regex(/^(mailto:[^\s@]+@[^\s@]+|https:\/\/\S+)?$/, 'an address that begins with mailto: or https://')
    .optional(),
  /** How many reverse proxies in front are ours; `scripts/web.mjs` reads it. */
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(9).default(0),
  /** How often the server was started again since `npm start`; `npm start` sets it. */
  PHB_RESTARTS: z.coerce.number().int().min(0).default(0),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
});

/** What each way of sending messages needs. */
const NEEDED = {
  smtp: ['PHB_SMTP_URL', 'PHB_SMTP_FROM'],
  notify: ['PHB_NOTIFY_KEY', 'PHB_NOTIFY_TEMPLATE'],
  page: [],
  none: [],
} as const;

const schema = settings.superRefine((given, context) => {
  const { PHB_MESSAGES: way, PHB_DEMONSTRATION } = given;
  const refuse = (path: string, message: string) =>
    context.addIssue({ code: 'custom', path: [path], message });
  if (way === 'page' && PHB_DEMONSTRATION === '0')
    refuse('PHB_MESSAGES', 'page is for the demonstration: give smtp, notify or none');
  for (const name of way ? NEEDED[way] : [])
    if (!given[name]) refuse(name, `needed where PHB_MESSAGES is ${way}`);
  if (given.PHB_SMTP_URL && !isReadable(given.PHB_SMTP_URL))
    refuse('PHB_SMTP_URL', 'a whole address, with a % in the password written as %25');
});

/** Whether an address can be read in full: a % that escapes nothing cannot. */
function isReadable(address: string): boolean {
  try {
    const { username, password } = new URL(address);
    return Boolean(decodeURIComponent(`${username} ${password}`));
  } catch {
    return false;
  }
}

export type Env = z.infer<typeof settings>;

let read: Env | undefined;

/**
 * The settings of this process, read once. Only this file reads process.env. Throws a message that names each
 * wrong setting.
 */
export function env(): Env {
  read ??= parseEnv(process.env);
  return read;
}

/** The settings of the web server, which must be able to sign staff in. Throws as `env` does. */
export function serverEnv(): Env {
  read ??= parseEnv(process.env, lacksOfServer(process.env));
  return read;
}

type Source = Record<string, string | undefined>;

const OWN_KEYS = ['PHB_FACTOR_KEY', 'PHB_ACCOUNT_KEY'] as const;

/** Without these no member of staff signs in and nothing is paid. A demonstration makes its own. */
export function lacksOfServer(source: Source): string[] {
  if (source.NODE_ENV !== 'production' || source.PHB_DEMONSTRATION === '1') return [];
  const missing = OWN_KEYS.filter((name) => !source[name]);
  return missing.map(
    (name) =>
      `${name}: missing. Make one with "openssl rand -hex 32", keep it, and give the same one at each start`,
  );
}

/** The settings in `source`. Throws a message that names each wrong one, and each of `lacks`. */
export function parseEnv(source: Source, lacks: readonly string[] = []): Env {
  const parsed = schema.safeParse(source);
  if (parsed.success && lacks.length === 0) return parsed.data;
  const issues = parsed.error?.issues ?? [];
  const wrong = [...issues.map(({ path, message }) => `${path.join('.')}: ${message}`), ...lacks];
  throw new Error(`Settings are missing or wrong. ${wrong.join('; ')}`);
}

export type MessageWay = 'none' | 'page' | 'smtp' | 'notify';

/**
 * How messages leave. The demonstration shows them on a page of its own; elsewhere none leaves unless it is
 * set.
 */
export function messageWay({ PHB_MESSAGES, PHB_DEMONSTRATION }: Env = env()): MessageWay {
  return PHB_MESSAGES ?? (PHB_DEMONSTRATION === '1' ? 'page' : 'none');
}
