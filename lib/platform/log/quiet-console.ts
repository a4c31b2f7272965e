import { log } from './log';

type Print = (...sent: unknown[]) => void;

/**
 * The framework prints every fault whole, with the message, the meta and the cause of the database client's,
 * which quote what was sent: a name, a date of birth. From here on it writes a line of the log with the kind,
 * the code and the id; instrumentation.ts logs the rest.
 */
export function quietConsole(): void {
  console.error = withoutMessages(writeLine('error'));
  console.warn = withoutMessages(writeLine('warn'));
}

function writeLine(level: 'error' | 'warn'): Print {
  return (...sent) => log()[level]({ event: 'framework', text: sent.join(' ') });
}

/** The same printer, with less to print: words and numbers as they are, of a fault only what it is. */
export function withoutMessages(print: Print): Print {
  return (...sent) => print(...sent.map(safe));
}

function safe(value: unknown): unknown {
  if (value instanceof Error) return kindOf(value);
  return typeof value === 'object' && value !== null ? '[left out]' : value;
}

function kindOf({ name, code, digest }: Error & { code?: unknown; digest?: unknown }): string {
  return [name, code, digest].filter((part) => typeof part === 'string').join(' ');
}
