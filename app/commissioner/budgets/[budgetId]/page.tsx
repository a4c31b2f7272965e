import { type BudgetPageProps, budgetPage } from '@/app/_staff/budget-page';
import { requireActor } from '@/lib/web/auth/actor';

export default async function BudgetPage(props: BudgetPageProps) {
  const actor = await requireActor('commissioner');
  return budgetPage({ area: 'commissioner', actor }, props);
}
