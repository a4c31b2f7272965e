import { contentsOf } from '@/lib/care-plan/contents';
import type { Plan } from '@/lib/care-plan/plan';
import { digest } from './audit-chain';

/** The digest of everything a plan says: two plans that say the same have the same one. */
export function planHash(plan: Plan): string {
  return digest(contentsOf(plan));
}
