import { type RepaymentPageProps, type RepaymentPart, repaymentPage } from '@/app/_staff/repayment-page';
import { AnswerForm, RecordAskForm } from '@/components/challenge/repayment-challenge-forms';
import {
  DecideRepaymentForm,
  ReceiveForm,
  TakeBackMoneyForm,
  WithdrawForm,
} from '@/components/repayment/repayment-forms';
import type { Actor } from '@/lib/core/policy/policy';
import { requireActor } from '@/lib/web/auth/actor';
import { startForm } from '@/lib/web/forms/drafts';
import {
  submitMoneyBack,
  submitReceived,
  submitRecordedAsk,
  submitRepaymentAnswer,
  submitRepaymentDecision,
  submitWithdrawal,
} from './actions';

export default async function RepaymentPage(props: RepaymentPageProps) {
  const actor = await requireActor('commissioner');
  return repaymentPage({ area: 'commissioner', actor }, props, async (part) => ({
    form: await formOf(actor, part),
    links: <Links part={part} />,
  }));
}

const recordsAsk = ({ view, challenges }: RepaymentPart) => view.mayAsk && challenges.isOpen;

/** The form of what was chosen; a decision that waits for the reader is not chosen first. */
async function formOf(actor: Actor, part: RepaymentPart) {
  const { view, challenges, chosen, moneyId } = part;
  const of = { repaymentId: view.id };
  if (view.mayDecide) {
    const initial = await startForm(actor, { ground: view.ground, amount: view.found.slice(1) });
    const { found, hasDied } = view;
    return (
      <DecideRepaymentForm
        {...of}
        action={submitRepaymentDecision}
        initial={initial}
        found={found}
        hasDied={hasDied}
      />
    );
  }
  const initial = await startForm(actor, {}, moneyId ? { moneyId } : {});
  const answered = challenges.toAnswer;
  if (answered)
    return <AnswerForm {...of} action={submitRepaymentAnswer} initial={initial} challengeId={answered.id} />;
  if (chosen === 'receive' && view.mayReceive)
    return <ReceiveForm {...of} action={submitReceived} initial={initial} left={view.left} />;
  if (chosen === 'back' && view.mayTakeBack && moneyId)
    return <TakeBackMoneyForm {...of} action={submitMoneyBack} initial={initial} moneyId={moneyId} />;
  if (chosen === 'withdraw' && view.mayWithdraw)
    return <WithdrawForm {...of} action={submitWithdrawal} initial={initial} />;
  return chosen === 'ask' && recordsAsk(part) ? (
    <RecordAskForm {...of} action={submitRecordedAsk} initial={initial} />
  ) : null;
}

function Links({ part }: { part: RepaymentPart }) {
  const { view, href } = part;
  const links = [
    view.maySend && { href: `${href}/letter`, text: 'Write the letter' },
    view.mayReceive && { href: `${href}?do=receive`, text: 'Record money that came in' },
    recordsAsk(part) && { href: `${href}?do=ask`, text: 'Record a request to look again' },
    view.mayWithdraw && { href: `${href}?do=withdraw`, text: 'Withdraw it' },
  ].filter((link) => link !== false);
  if (links.length === 0) return null;
  return (
    <ul className="nhsuk-list">
      {links.map((link) => (
        <li key={link.href}>
          <a href={link.href}>{link.text}</a>
        </li>
      ))}
    </ul>
  );
}
