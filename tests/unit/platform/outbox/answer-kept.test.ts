import { expect, it } from 'vitest';
import { answerKept } from '@/lib/platform/outbox/answer-kept';

it.each([
  ['250 2.0.0 Ok: queued as 4ZQ1x', '250 2.0.0 Ok: queued as 4ZQ1x'],
  ['250 Accepted for <ada.b@example.nhs.uk>, id 7', '250 Accepted for (address) id 7'],
  ['250 2.6.0 <1f@budgets.nhs.uk> [InternalId=5] Queued', '250 2.6.0 (address) [InternalId=5] Queued'],
  ['250 one\u0000two', '250 one two'],
  [`250 ${'x'.repeat(300)}`, `250 ${'x'.repeat(196)}`],
])('of %j is kept %j', (answer, kept) => expect(answerKept(answer)).toBe(kept));
