import type { Block } from '@/lib/core/document';
import type { LetterFacts } from './facts';
import { isYes } from './is-yes';

/**
 * What a late or changed decision may mean for money already paid. It promises no sum and no first day,
 * because a finance officer confirms them.
 * @rule ELI-74 (docs/rules.md)
 */
export function costBlocks(facts: LetterFacts): Block[] {
  const { group, isLate, isDelayRefundOffered, challenge, decision } = facts;
  const saysYes = isYes(facts);
  const isOverturned = challenge !== null || decision?.isAfterReview === true;
  const texts = [
    isLate && 'We aim to decide within 28 days. This time it took longer, and we are sorry.',
    saysYes && (isDelayRefundOffered || isOverturned) && group === 'CHC' && REFUND,
  ].filter((text) => typeof text === 'string');
  if (texts.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: saysYes ? 'Care costs while you waited' : 'How long it took' },
    { kind: 'paragraph', text: texts.join(' ') },
  ];
}

const REFUND =
  'We may refund care that was paid for while you waited. Keep the bills. Our finance team will check the dates and write to you.';
