import { SpendingScreen } from '@/components/money/spending-screen';
import { Asked } from '@/components/spending/asked';
import { todayInLondon } from '@/lib/core/clock';
import { spendingLine } from '@/lib/money/queries/spending-line';
import { representedPerson } from '@/lib/person/queries/represented-people';
import { fileHelp, fileProblem, SAME_FILE } from '@/lib/platform/files/file-help';
import { spendingAsked } from '@/lib/spending/queries/spending-check';
import { requireActor } from '@/lib/web/auth/actor';
import { startForm } from '@/lib/web/forms/drafts';
import { pageNotFound } from '@/lib/web/http/page-not-found';
import { submitAnswer } from './actions';

type Props = {
  params: Promise<{ spendingId: string }>;
  searchParams: Promise<{ done?: string | string[]; problem?: string | string[] }>;
};

export default async function SpendingPage({ params, searchParams }: Props) {
  const actor = await requireActor('budget-holder');
  const { spendingId } = await params;
  const line = await spendingLine(actor, spendingId);
  if (!line) pageNotFound();
  const represented = await representedPerson(actor, line.personId);
  const { suffix, about } = 'person' in represented ? represented.person : { suffix: '', about: null };
  const { done, problem } = await searchParams;
  const asked = await spendingAsked(actor, line, todayInLondon());
  return (
    <SpendingScreen
      {...(done === undefined ? {} : { done })}
      refused={fileProblem(problem, 'RECEIPT')}
      isSame={problem === SAME_FILE}
      help={fileHelp('RECEIPT')}
      here={`/budget-holder/spending/${line.id}`}
      line={line}
      asked={
        asked && (
          <Asked
            asked={asked}
            spendingId={line.id}
            answer={submitAnswer}
            initial={await startForm(actor)}
            reader="holder"
            askHref={`/budget-holder/contact${suffix}`}
          />
        )
      }
      called={about && `${about}’s budget`}
      about={about}
      back={{ href: `/budget-holder/account${suffix}`, text: 'Back to money in and out' }}
      receiptHref={`/api/receipts?spending=${line.id}`}
      hrefOf={(id) => `/budget-holder/spending/${id}`}
      askHref={`/budget-holder/contact${suffix}`}
      {...(line.mayRecord ? newHrefs(suffix, line.id) : {})}
    />
  );
}

function newHrefs(suffix: string, spendingId: string) {
  const moreHref = `/budget-holder/spending/new${suffix}`;
  return { moreHref, likeHref: `${moreHref}${suffix ? '&' : '?'}from=${spendingId}` };
}
