import { expect, it } from 'vitest';
import { errorsInOrder } from '@/lib/web/forms/error-order';

const questions = ['weekly', 'weeks', 'method', 'note'];
const issue = (field: string, message = field) => ({ path: [field], message });
const fields = (...found: string[]) =>
  errorsInOrder(
    found.map((field) => issue(field)),
    questions,
    ['caseId', 'weekly', 'weeks', 'note'],
  ).map(({ field }) => field);

it('puts what is wrong between questions where the page asks it', () => {
  expect(fields('note', 'weeks', 'weekly')).toEqual(['weekly', 'weeks', 'note']);
});

it('keeps a question that no browser sends unanswered in its place', () => {
  expect(fields('method', 'note', 'weekly', 'weeks')).toEqual(['weekly', 'weeks', 'method', 'note']);
});

it('tells one error a field, the first', () => {
  const errors = errorsInOrder([issue('weeks', 'one'), issue('weeks', 'two')], questions, ['weeks']);
  expect(errors).toEqual([{ field: 'weeks', message: 'one' }]);
});
