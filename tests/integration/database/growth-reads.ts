import pg from 'pg';

type Plan = {
  'Node Type': string;
  'Relation Name'?: string;
  'Actual Rows': number;
  'Actual Loops': number;
  'Rows Removed by Filter'?: number;
  'Rows Removed by Index Recheck'?: number;
  Plans?: Plan[];
};

/** One statement as it was really sent, and the scans of its plan with the rows that they read. */
export type Statement = { text: string; scans: { table: string; isWhole: boolean; rows: number }[] };

type Query = { text: string; values?: unknown[] };
type Send = (this: unknown, ...sent: unknown[]) => unknown;

/**
 * Explains each statement that reads, on the same connection and with the same values, just before it is
 * sent: each text once for a reader.
 * @returns what was explained since the last call, and the way to say for whom
 */
export function explainEverything() {
  const explained: Statement[] = [];
  const seen = new Set<string>();
  let key = '';
  const send = pg.Client.prototype.query as unknown as Send;
  const explaining: Send = async function explaining(...sent) {
    const asked = queryOf(sent);
    if (asked && key && !seen.has(key + asked.text)) {
      seen.add(key + asked.text);
      const text = `EXPLAIN (ANALYZE, FORMAT JSON) ${asked.text}`;
      const answer = await send.call(this, { text, values: asked.values ?? [] });
      explained.push({ text: asked.text, scans: scansOf(answer) });
    }
    return send.apply(this, sent);
  };
  pg.Client.prototype.query = explaining as unknown as pg.Client['query'];
  return {
    as: (name: string) => {
      key = name;
    },
    take: () => explained.splice(0),
    stop: () => {
      pg.Client.prototype.query = send as unknown as pg.Client['query'];
    },
  };
}

/** A statement that only reads; null for another, and for one that locks what it reads. */
function queryOf([first, values]: unknown[]): Query | null {
  const query = typeof first === 'string' ? { text: first, values: values as unknown[] } : (first as Query);
  return /^\s*(SELECT|WITH)\b/i.test(query.text) &&
    !/\b(FOR UPDATE|INSERT|UPDATE|append_audit_events)\b/.test(query.text)
    ? query
    : null;
}

function scansOf(answer: unknown): Statement['scans'] {
  const rows = (answer as { rows: { 'QUERY PLAN': { Plan: Plan }[] }[] }).rows;
  return rows
    .flatMap((row) => row['QUERY PLAN'].flatMap(({ Plan: plan }) => nodesOf(plan)))
    .filter((node) => node['Node Type'].endsWith('Scan') && node['Relation Name'])
    .map((node) => ({
      table: node['Relation Name'] ?? '',
      isWhole: node['Node Type'].includes('Seq Scan'),
      rows: Math.round(
        (node['Actual Rows'] +
          (node['Rows Removed by Filter'] ?? 0) +
          (node['Rows Removed by Index Recheck'] ?? 0)) *
          node['Actual Loops'],
      ),
    }));
}

function nodesOf(plan: Plan): Plan[] {
  return [plan, ...(plan.Plans ?? []).flatMap(nodesOf)];
}
