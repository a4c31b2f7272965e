import { describe, expect, it } from 'vitest';
import { type DecideFacts, whatToDecide } from '@/lib/decision/rules/what-to-decide';

type Fact = DecideFacts['assessments'][number];

const fact = (id: string, tool: Fact['tool'], state: Fact['state'], isDecided = false): Fact => ({
  id,
  tool,
  state,
  isDecided,
});
const decide = (change: Partial<DecideFacts>) =>
  Object.values(
    whatToDecide({ isWaiting: true, isOver: false, assessments: [], inForce: null, ...change }),
  ).join(' ');

const elsewhere = { id: 'd1', basis: 'RECORDED_ELSEWHERE' };
const assessed = { id: 'd1', basis: 'RECOMMENDATION' };

describe('ELI-38: what is decided now', () => {
  it.each<[string, Partial<DecideFacts>, string]>([
    ['nothing assessed', {}, 'record'],
    ['a Checklist done', { assessments: [fact('a', 'CHECKLIST', 'COMPLETED')] }, 'record'],
    ['a tool withdrawn', { assessments: [fact('a', 'DST', 'WITHDRAWN')] }, 'record'],
    ['a tool being written', { assessments: [fact('a', 'DST', 'OPEN')] }, 'assessing a'],
    ['a tool that came back', { assessments: [fact('a', 'DST', 'RETURNED')] }, 'assessing a'],
    ['a tool that was sent', { assessments: [fact('a', 'CHILD_DST', 'SUBMITTED')] }, 'recommendation a'],
    [
      'a fast track beside it',
      { assessments: [fact('f', 'FAST_TRACK', 'SUBMITTED'), fact('a', 'DST', 'SUBMITTED')] },
      'fast-track f',
    ],
    [
      'one sent and one being written',
      { assessments: [fact('a', 'DST', 'SUBMITTED'), fact('b', 'CHECKLIST', 'OPEN')] },
      'recommendation a',
    ],
    ['criteria answered', { assessments: [fact('l', 'LOCAL_CRITERIA', 'COMPLETED')] }, 'local l'],
    ['criteria being answered', { assessments: [fact('l', 'LOCAL_CRITERIA', 'OPEN')] }, 'assessing l'],
    [
      'criteria decided on',
      { isWaiting: false, inForce: assessed, assessments: [fact('l', 'LOCAL_CRITERIA', 'COMPLETED', true)] },
      'nothing',
    ],
    [
      'criteria answered, and decided elsewhere since',
      { isWaiting: false, inForce: elsewhere, assessments: [fact('l', 'LOCAL_CRITERIA', 'COMPLETED', true)] },
      'correct d1',
    ],
    [
      'criteria answered anew since it was decided elsewhere',
      { isWaiting: false, inForce: elsewhere, assessments: [fact('l', 'LOCAL_CRITERIA', 'COMPLETED')] },
      'local l',
    ],
    ['decided elsewhere', { isWaiting: false, inForce: elsewhere }, 'correct d1'],
    ['decided here', { isWaiting: false, inForce: assessed }, 'nothing'],
    [
      'decided here and assessed anew',
      { isWaiting: false, inForce: assessed, assessments: [fact('a', 'DST', 'SUBMITTED')] },
      'recommendation a',
    ],
    ['screened out', { isWaiting: false, assessments: [fact('a', 'CHECKLIST', 'COMPLETED')] }, 'nothing'],
    ['over', { isOver: true, assessments: [fact('a', 'DST', 'SUBMITTED')] }, 'nothing'],
  ])('%s', (_, change, expected) => {
    expect(decide(change)).toBe(expected);
  });
});
