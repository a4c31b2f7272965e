import 'server-only';
import { createHash } from 'node:crypto';
import { type QueryResult, types } from 'pg';
import { Prisma } from '@/lib/platform/db/generated/client';

type Sender = {
  query(asked: {
    name?: string;
    text: string;
    values: unknown[];
    types: typeof parsers;
  }): Promise<QueryResult>;
};

/** So many statements of a process have names: the server keeps each of them for each connection. */
const MOST_NAMES = 150;
/** From its third time on a statement is hot. Lists have too many forms to give each a name. */
const HOT = 3;
/** Statements that are counted and have no name yet. */
const MOST_COUNTED = 1_000;

const names = new Map<string, string>();
const counts = new Map<string, number>();

/**
 * Sends a statement on a connection. A statement that comes again and again is sent by name, so that the
 * database neither parses it again nor plans it again each time.
 */
export function sendStatement(connection: Sender, { text, values }: Prisma.Sql): Promise<QueryResult> {
  const name = nameOf(text);
  const sent = { text, values: values.map(parameterOf), types: parsers };
  return connection.query(name ? { ...sent, name } : sent);
}

function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known || names.size >= MOST_NAMES) return known;
  const count = (counts.get(text) ?? 0) + 1;
  if (counts.size >= MOST_COUNTED) counts.clear();
  counts.set(text, count);
  if (count < HOT) return undefined;
  counts.delete(text);
  // By its text: each copy of this module in a build gives the same statement the same name.
  names.set(text, `phb_${createHash('sha256').update(text).digest('hex').slice(0, 24)}`);
  return names.get(text);
}

/** A day or an instant as its ISO text: the driver would write it in the time zone of the process. */
function parameterOf(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString();
  return Array.isArray(value) ? value.map(parameterOf) : value;
}

const { INT8, NUMERIC, DATE, TIMESTAMP } = types.builtins;
const [TEXT_ARRAY, INT8_ARRAY] = [1009, 1016];
const textsOf = types.getTypeParser(TEXT_ARRAY as number) as (text: string) => string[];
const own: Record<number, (text: string) => unknown> = {
  [INT8]: BigInt,
  [NUMERIC]: (text) => new Prisma.Decimal(text),
  [DATE]: (text) => new Date(`${text}T00:00:00Z`),
  [TIMESTAMP]: (text) => new Date(`${text.replace(' ', 'T')}Z`),
  [INT8_ARRAY]: (text) => textsOf(text).map(BigInt),
};

/** Values as Prisma's raw queries give them. */
const parsers = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    own[oid] ?? types.getTypeParser(oid, format)) as typeof types.getTypeParser,
};
