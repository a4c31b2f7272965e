import { SpendingScreen } from '@/components/money/spending-screen';
import { spendingLine } from '@/lib/money/queries/spending-line';
import { fileHelp, fileProblem, SAME_FILE } from '@/lib/platform/files/file-help';
import { requireActor } from '@/lib/web/auth/actor';
import { pageNotFound } from '@/lib/web/http/page-not-found';

type Props = {
  params: Promise<{ budgetId: string; spendingId: string }>;
  searchParams: Promise<{ done?: string | string[]; problem?: string | string[] }>;
};

export default async function SpendingPage({ params, searchParams }: Props) {
  const actor = await requireActor('practitioner');
  const { budgetId, spendingId } = await params;
  const line = await spendingLine(actor, spendingId);
  if (!line || line.budgetId !== budgetId) pageNotFound();
  const budget = `/practitioner/budgets/${budgetId}`;
  const { done, problem } = await searchParams;
  return (
    <SpendingScreen
      {...(done === undefined ? {} : { done })}
      refused={fileProblem(problem, 'RECEIPT')}
      isSame={problem === SAME_FILE}
      help={fileHelp('RECEIPT')}
      here={`${budget}/spending/${line.id}`}
      line={line}
      called={line.personName}
      back={{ href: budget, text: 'Back to the budget' }}
      receiptHref={`/api/receipts?spending=${line.id}&budget=${budgetId}`}
      hrefOf={(id) => `${budget}/spending/${id}`}
      {...(line.mayRecord
        ? { moreHref: `${budget}/spending/new`, likeHref: `${budget}/spending/new?from=${line.id}` }
        : {})}
    />
  );
}
