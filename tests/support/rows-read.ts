import type { Actor } from '@/lib/core/policy/policy';
import type { Permission } from '@/lib/core/policy/table';
import { Prisma } from '@/lib/platform/db/generated/client';
import type { Scope } from '@/lib/platform/db/scope';
import { query } from '@/lib/platform/db/transaction';

type Plan = {
  'Node Type': string;
  'Relation Name'?: string;
  'Index Name'?: string;
  'Actual Rows': number;
  'Actual Loops': number;
  'Rows Removed by Filter'?: number;
  'Rows Removed by Index Recheck'?: number;
  Plans?: Plan[];
};

type Read = { table: string; by: string; rows: number };

/**
 * What the SQL of a store function reads, as its actor, under row-level security: each scan with its index
 * and the rows that it read, those it filtered out included.
 */
export async function readsOf(
  actor: Actor,
  permission: Permission,
  run: (scope: Scope) => Promise<unknown>,
): Promise<Read[]> {
  const plans: Plan[] = [];
  await query(actor, permission, async (scope) => {
    await run({ ...scope, tx: explaining(scope.tx, plans) });
    return true;
  });
  if (plans.length === 0) throw new Error('No statement was explained');
  return plans.flatMap(nodes).filter(isScan).map(readOf);
}

function explaining(tx: Scope['tx'], plans: Plan[]): Scope['tx'] {
  const explainStatement = async (text: TemplateStringsArray | Prisma.Sql, ...values: unknown[]) => {
    const asked = 'raw' in text ? Prisma.sql(text, ...values) : text;
    const statement = Prisma.sql`EXPLAIN (ANALYZE, FORMAT JSON) ${asked}`;
    const [answer] = await tx.$queryRaw<{ 'QUERY PLAN': { Plan: Plan }[] }[]>(statement);
    plans.push(...(answer?.['QUERY PLAN'].map(({ Plan: plan }) => plan) ?? []));
    return tx.$queryRaw(asked);
  };
  return new Proxy(tx, {
    get: (target, key) => (key === '$queryRaw' ? explainStatement : Reflect.get(target, key)),
  });
}

function nodes(plan: Plan): Plan[] {
  return [plan, ...(plan.Plans ?? []).flatMap(nodes)];
}

/**
 * A bitmap index scan names no table; its heap scan does. Users are few in a test and belong to no
 * commissioner.
 */
function isScan(plan: Plan): boolean {
  return plan['Node Type'].endsWith('Scan') && ![undefined, 'user_account'].includes(plan['Relation Name']);
}

function readOf(plan: Plan): Read {
  const thrownAway = (plan['Rows Removed by Filter'] ?? 0) + (plan['Rows Removed by Index Recheck'] ?? 0);
  const readBy =
    plan['Index Name'] ?? plan.Plans?.map((one) => one['Index Name']).join('+') ?? plan['Node Type'];
  return {
    table: plan['Relation Name'] ?? '',
    by: readBy,
    rows: Math.round((plan['Actual Rows'] + thrownAway) * plan['Actual Loops']),
  };
}
