import { describe, expect, it } from 'vitest';
import { ASK_MS, judgeSending, RETRY_MS, type SendingVerdict } from '@/lib/core/form/sending';
import fc from '../../../support/property';

type Send = { key: number; answers: number; isWantedAgain: boolean; waitSeconds: number };
type Judged = Send & { at: number; verdict: SendingVerdict };

/** What the table of sent forms would hold: what was recorded, each with its time. */
function run(sends: readonly Send[]): Judged[] {
  const judged: Judged[] = [];
  let at = 0;
  for (const send of sends) {
    at += send.waitSeconds * 1_000;
    const recorded = judged.filter((one) => one.verdict === 'record');
    const newest = (is: (one: Judged) => boolean) => {
      const found = recorded.findLast(is);
      return found ? new Date(found.at) : null;
    };
    const before = {
      sameForm: newest((one) => one.key === send.key && one.answers === send.answers),
      sameAnswers: newest((one) => one.answers === send.answers),
      isLastOfForm: recorded.findLast((one) => one.key === send.key)?.answers === send.answers,
    };
    judged.push({ ...send, at, verdict: judgeSending(before, send.isWantedAgain, new Date(at)) });
  }
  return judged;
}

const aSend = fc.record({
  key: fc.nat(2),
  answers: fc.nat(2),
  isWantedAgain: fc.boolean(),
  waitSeconds: fc.oneof(fc.nat(40), fc.nat(1_200)),
});
const sequences = fc.array(aSend, { maxLength: 30 });

const holds = (check: (judged: Judged[], index: number) => void) =>
  fc.assert(
    fc.property(sequences, (sends) => {
      run(sends).forEach((_, index, all) => {
        check(all, index);
      });
    }),
    {
      numRuns: 2_000,
    },
  );

describe('any sequence of sendings', () => {
  it('never swallows answers that were not recorded', () => {
    holds((judged, index) => {
      const { answers, verdict } = judged[index] as Judged;
      const isKnown = judged
        .slice(0, index)
        .some((one) => one.verdict === 'record' && one.answers === answers);
      if (!isKnown) expect(verdict).toBe('record');
    });
  });

  it('gives an earlier answer only to the last thing that the form sent, and within half a minute', () => {
    holds((judged, index) => {
      const { key, answers, at, verdict } = judged[index] as Judged;
      if (verdict !== 'retry') return;
      const last = judged.slice(0, index).findLast((one) => one.verdict === 'record' && one.key === key);
      expect(last?.answers).toBe(answers);
      expect(at - (last?.at ?? 0)).toBeLessThan(RETRY_MS);
    });
  });

  it('records one of two equal sendings of a form', () => {
    holds((judged, index) => {
      const [one, twin] = [judged[index] as Judged, judged[index + 1]];
      if (twin?.key !== one.key || twin.answers !== one.answers || one.verdict !== 'record') return;
      expect(twin.verdict).toBe(twin.waitSeconds * 1_000 < RETRY_MS ? 'retry' : 'ask');
    });
  });

  it('asks about the same answers, unless the sender wants them again or they are long ago', () => {
    holds((judged, index) => {
      const { answers, key, at, isWantedAgain, verdict } = judged[index] as Judged;
      const same = judged
        .slice(0, index)
        .filter((one) => one.verdict === 'record' && one.answers === answers);
      if (same.length === 0 || same.some((one) => one.key === key)) return;
      const isLongAgo = at - (same.at(-1)?.at ?? 0) >= ASK_MS;
      expect(verdict).toBe(isWantedAgain || isLongAgo ? 'record' : 'ask');
    });
  });
});
