import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { HolderRepaymentScreen } from '@/components/challenge/holder-repayment-screen';
import { emptyForm } from '@/lib/core/form/form-state';
import { day } from '@/lib/core/plain-date';
import type { RepaymentView } from '@/lib/repayment/queries/repayment-view';
import { hardSentences, measuredText, pageGrade } from '../../support/reading-grade';

const asked = {
  number: 1,
  step: 'ASKED',
  amount: '£95.00',
  payBy: null,
  by: 'Dev',
  on: '4 August 2026',
} as const;
const view: RepaymentView = {
  id: 'r',
  budgetId: 'b',
  caseId: 'c',
  personId: 'p',
  personName: 'Maureen Reed',
  hasDied: false,
  status: 'OWED',
  isLate: false,
  ground: 'OUTSIDE_PLAN',
  found: '£95.00',
  amount: '£95.00',
  left: '£95.00',
  received: null,
  payBy: '1 September 2026',
  daysLeft: null,
  payer: 'Maureen Reed',
  how: 'Call us. We will say how to pay. You can ask to pay in small parts',
  about: { paidTo: 'Private GP', spentOn: '21 July 2026', amount: '£95.00', own: null, spendingId: 's' },
  words: 'Not in the plan',
  openedBy: 'Tom',
  openedOn: '3 August 2026',
  steps: [{ ...asked, words: 'A GP is free on the NHS.' }],
  money: [],
  isMine: false,
  mayDecide: false,
  maySend: false,
  mayReceive: false,
  mayTakeBack: false,
  mayWithdraw: false,
  mayAsk: true,
  today: day('2026-08-05'),
};
const request = {
  id: 'q',
  askedOn: '12 August 2026',
  askedBy: 'Maureen',
  grounds: 'I was told it was fine.',
  ended: null,
};
const answered = {
  ...request,
  ended: { outcome: 'STANDS', reasons: 'It is in no plan.', by: 'Samira', on: '26 August 2026' },
} as const;
const money = [{ id: 'm', amount: '£40.00', on: '1 August 2026', words: 'Bank', by: 'Tom', takenBack: null }];

const SCREENS: Record<string, [Partial<RepaymentView>, readonly (typeof request | typeof answered)[]]> = {
  'to pay': [{}, []],
  late: [{ isLate: true, money }, []],
  reviewed: [{ status: 'STOPPED', payBy: null, daysLeft: 20, mayAsk: false }, [request]],
  answered: [{ status: 'ANSWERED', payBy: null, mayAsk: false }, [answered]],
  paid: [{ status: 'PAID', left: '£0.00', money }, [answered]],
  'nothing to pay': [{ status: 'NOT_TO_PAY', payBy: null, mayAsk: false }, []],
  'not decided yet': [{ status: 'TO_DECIDE', payBy: null, mayAsk: false, steps: [] }, []],
};

const blocksOf = ([change, requests]: (typeof SCREENS)[string]) =>
  renderToStaticMarkup(
    <HolderRepaymentScreen
      view={{ ...view, ...change }}
      challenges={{ asked: [...requests], isOpen: requests.length === 0, toAnswer: null }}
      about={null}
      action={async (state) => state}
      initial={emptyForm({})}
    />,
  )
    .replace(/<script.*?<\/script>/g, '')
    .split(/<\/(?:p|h1|h2|label|button|dt|dd|div|span)>/)
    .map((block) => block.replaceAll(/<[^>]+>/g, ' ').trim())
    .filter(Boolean);

it('SEE-06: has the person in the title, where the reader acts for them', () => {
  const challenges = { isOpen: true, asked: [], toAnswer: null };
  const page = renderToStaticMarkup(
    <HolderRepaymentScreen
      view={{ ...view, mayAsk: true }}
      challenges={challenges}
      about="Maureen"
      action={async () => emptyForm({})}
      initial={emptyForm({})}
    />,
  );
  expect(page).toContain('<title>Maureen: money to pay back - Personal health budgets</title>');
});

describe('REP-03: what the holder reads of money to pay back', () => {
  it.each(Object.entries(SCREENS))('%s: below grade 4, and no sentence above 6', (_, screen) => {
    const blocks = blocksOf(screen);
    expect(pageGrade(blocks.map(measuredText))).toBeLessThan(4);
    expect(blocks.flatMap((block) => hardSentences(measuredText(block), 6))).toEqual([]);
  });

  it('says how much and by when, why, how to pay, and how to ask us to look again', () => {
    const words = blocksOf([{}, []]).join('\n');
    for (const part of [
      'Please pay back £95.00 by 1 September 2026',
      'Private GP',
      'A GP is free',
      'Call us',
      'Ask us to look again',
    ])
      expect(words).toContain(part);
    expect(blocksOf([{ status: 'STOPPED', payBy: null, mayAsk: false }, [request]]).join('\n')).toContain(
      'You do not need to pay now',
    );
  });
});
