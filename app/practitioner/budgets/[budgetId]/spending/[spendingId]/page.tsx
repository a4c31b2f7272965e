import { SpendingScreen } from '@/components/money/spending-screen';
import { Asked } from '@/components/spending/asked';
import { todayInLondon } from '@/lib/core/clock';
import { spendingLine } from '@/lib/money/queries/spending-line';
import { fileHelp, fileProblem, SAME_FILE } from '@/lib/platform/files/file-help';
import { spendingAsked } from '@/lib/spending/queries/spending-check';
import { requireActor } from '@/lib/web/auth/actor';
import { startForm } from '@/lib/web/forms/drafts';
import { pageNotFound } from '@/lib/web/http/page-not-found';
import { submitAnswer } from './actions';

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
  const asked = await spendingAsked(actor, line, todayInLondon());
  return (
    <SpendingScreen
      {...(done === undefined ? {} : { done })}
      refused={fileProblem(problem, 'RECEIPT')}
      isSame={problem === SAME_FILE}
      help={fileHelp('RECEIPT')}
      here={`${budget}/spending/${line.id}`}
      line={line}
      asked={
        asked && (
          <Asked
            asked={asked}
            spendingId={line.id}
            answer={submitAnswer}
            initial={await startForm(actor)}
            reader="staff"
          />
        )
      }
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
