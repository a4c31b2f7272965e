import 'server-only';
import { digest } from '@/lib/audit/store/audit-chain';
import { contentsOf } from '@/lib/plan/rules/contents';
import type { Plan } from '@/lib/plan/rules/plan';

/** The digest of a plan's contents: plans with equal contents have the same one. */
export function planHash(plan: Plan): string {
  return digest(contentsOf(plan));
}
