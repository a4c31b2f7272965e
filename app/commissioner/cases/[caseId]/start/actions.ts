'use server';

import type { z } from 'zod';
import { barText, payeeMissing, payeeNotOfWay } from '@/components/money/payee-text';
import { explainDeath } from '@/components/person/death-text';
import { todayInLondon } from '@/lib/core/clock';
import type { FieldError, FormAnswer } from '@/lib/core/form/form-state';
import { formatPence, pence } from '@/lib/core/money';
import { formatDay } from '@/lib/core/plain-date';
import { type StartBudgetRefusal, startBudget } from '@/lib/money/commands/start-budget';
import { formAction } from '@/lib/web/forms/form-action';
import { startSchema } from './schema';

type Input = z.output<typeof startSchema>;

export const submitStart = formAction({
  area: 'commissioner',
  schema: startSchema,
  run: (actor, { caseId, startsOn, allocations, notExcluded, endsAt18 }) =>
    startBudget(
      actor,
      {
        caseId,
        startsOn,
        allocations: allocations.map(({ way, amount, payee }) => ({ way, amount, payee })),
        isExcluded: !notExcluded,
        endsAt18,
      },
      todayInLondon(),
    ),
  explain: explainStart,
  details: offerUntil18,
  redirectTo: ({ budgetId }) => `/commissioner/budgets/${budgetId}?done=started`,
});

function explainStart(error: StartBudgetRefusal, input: Input): FieldError {
  switch (error.kind) {
    case 'no-allocation':
      return { field: 'allocations-0-way', message: 'Choose how at least one part is managed' };
    case 'amount-not-positive':
      return { field: fieldOf(input, error.index, 'amount'), message: 'The amount must be more than £0' };
    case 'payee-missing':
      return { field: fieldOf(input, error.index, 'payee'), message: payeeMissing(error.way) };
    case 'payee-unknown':
      return { field: fieldOf(input, error.index, 'payee'), message: 'Choose someone from the list' };
    case 'payee-not-of-way':
      return { field: fieldOf(input, error.index, 'payee'), message: payeeNotOfWay(error.way) };
    case 'payee-barred':
      return { field: fieldOf(input, error.index, 'payee'), message: barText(error.bar) };
    case 'sum-differs':
      return { field: fieldOf(input, input.allocations.length - 1, 'amount'), message: sumDiffers(error) };
    case 'direct-payment-without-consent':
      return {
        field: fieldOf(input, error.index, 'way'),
        message:
          'Consent to a direct payment is not recorded. The practitioner records it on the case. Until then, choose another way',
      };
    case 'direct-payment-excluded':
      return { field: 'notExcluded', message: 'Confirm that no exclusion applies, or choose another way' };
    case 'starts-before-care':
      return {
        field: 'startsOn-day',
        message: `The budget must start on or after ${formatDay(error.careFrom)}, when the person is eligible`,
      };
    case 'starts-before-request':
      return {
        field: 'startsOn-day',
        message: `The first day must be on or after ${formatDay(error.askedOn)}, the date of the request`,
      };
    case 'runs-past-18':
      return {
        field: 'startsOn-day',
        message: `The budget would run to ${formatDay(error.planned)}. A child’s budget must end before the 18th birthday, ${formatDay(error.turns18On)}. Use the offer below, or change the first day`,
      };
    case 'starts-at-18':
      return {
        field: 'startsOn-day',
        message: `The person turns 18 on ${formatDay(error.turns18On)}, so a child’s budget cannot start then`,
      };
    case 'starts-too-late':
      return {
        field: 'startsOn-day',
        message: `The first day must be on or before ${formatDay(error.latest)}`,
      };
    case 'already-started':
      return {
        message: `${error.by} already started this budget on ${formatDay(error.on)}, with other answers. Yours were not saved`,
      };
    case 'not-approved':
      return { message: 'This plan is not approved, so its budget cannot start' };
    case 'key-used-otherwise':
    case 'below-floor':
    case 'not-balanced':
    case 'too-few-postings':
    case 'zero-posting':
      return {
        message: 'The money could not be committed. Nothing has changed. Open the case and try again',
      };
    case 'person-died':
      return explainDeath(error);
    case 'not-found':
      return { message: 'You do not have access to this case' };
  }
}

function fieldOf({ allocations }: Input, index: number, field: string): string {
  return `allocations-${allocations[index]?.row ?? 0}-${field}`;
}

function sumDiffers({ agreed, difference }: { agreed: number; difference: number }): string {
  const amount = formatPence(pence(Math.abs(difference)));
  return `The parts must add up to exactly ${formatPence(pence(agreed))}. They are ${amount} too ${difference > 0 ? 'much' : 'little'}`;
}

/** The right last day and amount of a child's budget, to be taken with one button. */
function offerUntil18(error: StartBudgetRefusal): FormAnswer {
  if (error.kind !== 'runs-past-18') return {};
  const { endsOn, agreed, days } = error.offer;
  const facts = [
    { term: 'Last day', value: `${formatDay(endsOn)}, the day before the 18th birthday` },
    { term: 'Days', value: String(days) },
    { term: 'Amount', value: formatPence(agreed) },
  ];
  return { cards: [{ key: 'until-18', heading: 'A budget up to the 18th birthday', facts, links: [] }] };
}
