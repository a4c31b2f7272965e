import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type AskForReview, askForReview } from '@/lib/challenge/commands/ask-for-review';
import { decideChallenge } from '@/lib/challenge/commands/decide-challenge';
import { challengesView } from '@/lib/challenge/queries/challenges-view';
import { day, type PlainDate } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import type { Role } from '@/lib/core/policy/role';
import { client } from '@/lib/platform/db/client';
import { aCompletedChecklist } from '../../support/assessment';
import { eventsOf } from '../../support/audit';
import { aCase, clocksOf } from '../../support/case';
import {
  aChallenge,
  anAsking,
  anEndedChallenge,
  anEnding,
  aRefusedCase,
  askedOn,
  type ChallengeAccounts,
  recordedBy,
  refusedOn,
  someChallengeAccounts,
} from '../../support/challenge';
import { aStaffMember } from '../../support/identity';
import { aNotifiedDecision, aSentLetter } from '../../support/letter';
import { aHolder } from '../../support/person';
import { kindOf, must } from '../../support/result';
import { copyRow } from '../../support/rows';
import { sql } from '../../support/superuser';

const NEGATIVE = 'CCCCCCCCCCC';
let accounts: ChallengeAccounts;
let caseId: string;
const ask = (
  change: Partial<AskForReview> = {},
  actor: Actor = accounts.practitioner,
  today: PlainDate = askedOn,
) => kindOf(askForReview(actor, anAsking(caseId, change), today));
const online = { recorded: null };
const rows = () =>
  sql<{ line: string }>(
    `SELECT concat_ws(' ', stage, asked_on, asked_by, coalesce(late_reason, '-')) AS line FROM challenge WHERE case_id = $1 ORDER BY recorded_at`,
    [caseId],
  ).then((found) => found.map(({ line }) => line));

/** Makes the case one that was decided on a recommendation of 10 March, with its letter sent on a day. */
async function aLetterSentOn(sentOn: PlainDate): Promise<void> {
  const march = { askedOn: day('2026-03-03'), receivedOn: '2026-03-05', submittedOn: refusedOn };
  const decision = await aNotifiedDecision(accounts, 'NOT_ELIGIBLE', march, refusedOn);
  await aSentLetter(accounts, decision, 'NOT_ELIGIBLE', sentOn);
  caseId = decision.caseId;
}

// A cold pool opens its connections one by one, and would queue the requests that ought to race.
beforeAll(() =>
  Promise.all(Array.from({ length: 4 }, () => client().$queryRaw`SELECT 1 FROM pg_sleep(0.1)`)),
);

beforeEach(async () => {
  accounts = await someChallengeAccounts();
  caseId = await aRefusedCase(accounts);
});

describe('askForReview', () => {
  it('records who asked and why, of a decision that was made elsewhere too', async () => {
    expect(await ask()).toBe('ok');
    expect(await rows()).toEqual(['LOCAL_RESOLUTION 2026-04-01 PERSON -']);
    expect((await eventsOf(accounts.personId)).at(-1)).toBe('challenge:ask');
  });

  it('starts three months for the commissioner and ends the time to ask', async () => {
    await aLetterSentOn(day('2026-03-12'));
    await ask();
    expect((await clocksOf(caseId)).slice(-2)).toEqual([
      'ASK_FOR_REVIEW BUDGET_HOLDER 2026-03-12 2026-09-12 2026-04-01',
      'LOCAL_RESOLUTION PHB_LEAD 2026-04-01 2026-07-01 open',
    ]);
  });

  it('ends the time to ask no earlier than it began, for a review asked for before the letter', async () => {
    await aLetterSentOn(day('2026-04-02'));
    expect(await ask({}, accounts.practitioner, day('2026-04-03'))).toBe('ok');
    expect(await clocksOf(caseId)).toContain('ASK_FOR_REVIEW BUDGET_HOLDER 2026-04-02 2026-10-02 2026-04-02');
  });

  it('records one form once, although it was sent twice', async () => {
    const form = anAsking(caseId);
    const sent = () => kindOf(askForReview(accounts.practitioner, form, askedOn));
    expect(await Promise.all([sent(), sent()])).toEqual(['ok', 'ok']);
    expect(await rows()).toHaveLength(1);
  });

  it('does not lose other words under the same form', async () => {
    const form = anAsking(caseId);
    await askForReview(accounts.practitioner, form, askedOn);
    const again = askForReview(accounts.practitioner, { ...form, grounds: 'Something else' }, askedOn);
    expect(await kindOf(again)).toBe('sent-with-other-answers');
  });

  it('lets one of two win who ask at once', async () => {
    const holder = await aHolder(accounts.code, accounts.personId);
    const answers = await Promise.all([ask(), ask(online, holder)]);
    expect(answers.toSorted()).toEqual(['ok', 'stage-not-open']);
    expect(await rows()).toHaveLength(1);
  });

  it('is kept by the database too: one first stage of a decision, one further stage of a stage', async () => {
    const id = await aChallenge(accounts, caseId);
    const again = copyRow('challenge', id, { id: randomUUID() });
    await expect(again).rejects.toThrow(/challenge_one_first/);
    await expect(sql(`UPDATE challenge SET grounds = 'Other' WHERE id = $1`, [id])).rejects.toThrow(
      /append-only/,
    );
  });

  it.each<[string, Partial<AskForReview>, string]>([
    ['another stage', { stage: 'INDEPENDENT_REVIEW' }, 'stage-not-open'],
    ['a reconsideration of what was decided', { stage: 'RECONSIDERATION' }, 'stage-not-open'],
    ['the future', { recorded: recordedBy({ askedOn: day('2026-04-02') }) }, 'asked-in-future'],
    [
      'before the decision',
      { recorded: recordedBy({ askedOn: day('2026-03-09') }) },
      'asked-before-decision',
    ],
    ['nobody who asked', { recorded: null }, 'who-asked-missing'],
    ['a case that is not there', { caseId: randomUUID() }, 'not-found'],
  ])('refuses %s', async (_, change, expected) => {
    expect(await ask(change)).toBe(expected);
    expect(await rows()).toEqual([]);
  });

  it('is about something: nothing decided, nothing to ask', async () => {
    const other = await someChallengeAccounts();
    const open = await aCase(other);
    expect(await ask({ caseId: open }, other.practitioner)).toBe('stage-not-open');
  });

  describe('after the last day (ELI-63)', () => {
    const late = day('2026-09-11');
    const lateReason = 'Was in hospital all summer';
    const recorded = (reason: string | null) => ({
      recorded: recordedBy({ askedOn: late, lateReason: reason }),
    });

    it('counts from the decision while no letter was sent: the last day is in time', async () => {
      expect(await ask(recorded(null), accounts.practitioner, late)).toBe('too-late');
      expect(
        await ask({ recorded: recordedBy({ askedOn: day('2026-09-10') }) }, accounts.practitioner, late),
      ).toBe('ok');
    });

    it('counts from the letter once it was sent', async () => {
      await aLetterSentOn(day('2026-03-20'));
      expect(await ask(recorded(null), accounts.practitioner, late)).toBe('ok');
    });

    it('is the commissioner’s to accept, with a reason that is kept', async () => {
      expect(await ask(recorded(lateReason), accounts.practitioner, late)).toBe('late-not-yours');
      expect(await ask(recorded(null), accounts.lead, late)).toBe('too-late');
      expect(await ask(recorded(lateReason), accounts.lead, late)).toBe('ok');
      expect(await rows()).toEqual([`LOCAL_RESOLUTION 2026-09-11 PERSON ${lateReason}`]);
    });

    it('informs a person who asks online', async () => {
      expect(await ask(online, await aHolder(accounts.code, accounts.personId), late)).toBe('too-late');
    });
  });

  describe('by whom', () => {
    it.each([
      ['BUDGET_HOLDER', 'PERSON'],
      ['REPRESENTATIVE', 'REPRESENTATIVE'],
    ] as const)('a %s asks in their own name, today', async (role, askedBy) => {
      const holder = await aHolder(accounts.code, accounts.personId, role);
      const forged = { recorded: recordedBy({ askedBy: 'PROFESSIONAL', askedOn: day('2026-03-20') }) };
      expect(await ask(forged, holder)).toBe('ok');
      expect(await rows()).toEqual([`LOCAL_RESOLUTION 2026-04-01 ${askedBy} -`]);
      expect(
        await sql(`SELECT asked_by_name, recorded_by_id FROM challenge WHERE case_id = $1`, [caseId]),
      ).toEqual([{ asked_by_name: holder.displayName, recorded_by_id: holder.userId }]);
    });

    it('a nominee does not, nor a representative for money alone, nor one of another person', async () => {
      expect(await ask(online, await aHolder(accounts.code, accounts.personId, 'NOMINEE'))).toBe('not-found');
      const money = await aHolder(accounts.code, accounts.personId, 'REPRESENTATIVE', { plan: false });
      expect(await ask(online, money)).toBe('not-found');
      const other = await someChallengeAccounts();
      expect(await ask(online, await aHolder(other.code, other.personId))).toBe('not-found');
    });

    it.each<Role>(['FINANCE_OFFICER', 'AUDITOR', 'ADMINISTRATOR', 'PRACTITIONER'])(
      'a %s does not who does not work with the person',
      async (role) => expect(await ask({}, await aStaffMember(role, accounts.code))).toBe('not-found'),
    );

    it('another commissioner sees nothing', async () => {
      const elsewhere = await someChallengeAccounts();
      expect(await ask({}, elsewhere.lead)).toBe('not-found');
      expect(await ask({}, { ...elsewhere.practitioner, personIds: [accounts.personId] })).toBe('not-found');
    });
  });

  describe('in order (ELI-60)', () => {
    it('independent review follows local resolution, one time', async () => {
      await anEndedChallenge(accounts, caseId);
      const today = day('2026-06-01');
      const recorded = recordedBy({ askedOn: today });
      expect(await ask({ recorded }, accounts.practitioner, today)).toBe('stage-not-open');
      expect(await ask({ stage: 'INDEPENDENT_REVIEW', recorded }, accounts.practitioner, today)).toBe('ok');
      expect(await clocksOf(caseId)).not.toContain('LOCAL_RESOLUTION PHB_LEAD 2026-06-01 2026-09-01 open');
      const [row] = await sql(
        `SELECT previous_id IS NOT NULL AS follows FROM challenge WHERE stage = 'INDEPENDENT_REVIEW' AND case_id = $1`,
        [caseId],
      );
      expect(row).toEqual({ follows: true });
    });

    it('a withdrawn stage opens none that comes after it, and can be asked for again', async () => {
      await anEndedChallenge(accounts, caseId, { outcome: 'WITHDRAWN' });
      const today = day('2026-06-01');
      const recorded = recordedBy({ askedOn: today });
      expect(await ask({ stage: 'INDEPENDENT_REVIEW', recorded }, accounts.practitioner, today)).toBe(
        'stage-not-open',
      );
      expect(await ask({ recorded }, accounts.practitioner, today)).toBe('ok');
      expect(await rows()).toEqual([
        'LOCAL_RESOLUTION 2026-04-01 PERSON -',
        'LOCAL_RESOLUTION 2026-06-01 PERSON -',
      ]);
    });

    it('the time to ask that a withdrawn stage left runs on to the day it had', async () => {
      await aLetterSentOn(day('2026-03-12'));
      await anEndedChallenge(accounts, caseId, { outcome: 'WITHDRAWN' });
      expect(await clocksOf(caseId)).toContain('ASK_FOR_REVIEW BUDGET_HOLDER 2026-05-01 2026-09-12 open');
      const [last, late] = [day('2026-09-12'), day('2026-09-13')];
      const tooLate = { recorded: recordedBy({ askedOn: late }) };
      expect(await ask(tooLate, accounts.practitioner, late)).toBe('too-late');
      expect(await ask({ recorded: recordedBy({ askedOn: last }) }, accounts.practitioner, late)).toBe('ok');
      expect((await clocksOf(caseId)).join()).not.toMatch(/ASK_FOR_REVIEW [^,]* open/);
    });

    it('no time is watched again where it was over, or where the answer was yes', async () => {
      await aLetterSentOn(day('2026-03-12'));
      const challengeId = await aChallenge(accounts, caseId);
      const end = anEnding(caseId, challengeId, { outcome: 'WITHDRAWN', decidedOn: day('2026-09-13') });
      must(await decideChallenge(accounts.secondLead, end, end.decidedOn));
      expect((await clocksOf(caseId)).join()).not.toMatch(/ASK_FOR_REVIEW [^,]* open/);
    });

    it('a negative Checklist is reconsidered within 28 days', async () => {
      const other = await someChallengeAccounts();
      const screened = await aCase(other);
      await aCompletedChecklist(other, screened, NEGATIVE);
      expect(await ask({ caseId: screened }, other.practitioner)).toBe('stage-not-open');
      expect(await ask({ caseId: screened, stage: 'RECONSIDERATION' }, other.practitioner)).toBe('ok');
      expect((await clocksOf(screened)).at(-1)).toBe(
        'ANSWER_RECONSIDERATION PHB_LEAD 2026-04-01 2026-04-29 open',
      );
    });
  });

  describe('local resolution that takes too long (ELI-67)', () => {
    const panel = (on: string, actor?: Actor) =>
      ask(
        { stage: 'INDEPENDENT_REVIEW', recorded: actor ? null : recordedBy({ askedOn: day(on) }) },
        actor,
        day(on),
      );

    it('is waited for until its last day, 1 July, and no longer', async () => {
      await aChallenge(accounts, caseId);
      expect(await panel('2026-07-01')).toBe('stage-not-open');
      const holder = await aHolder(accounts.code, accounts.personId);
      expect(await panel('2026-07-02', holder)).toBe('ok');
      expect((await clocksOf(caseId)).filter((line) => line.startsWith('LOCAL'))).toEqual([
        'LOCAL_RESOLUTION PHB_LEAD 2026-04-01 2026-07-01 2026-07-02',
      ]);
    });

    it('is over then: no one can end it, and the list says why it ended', async () => {
      const challengeId = await aChallenge(accounts, caseId);
      await panel('2026-07-02');
      const end = anEnding(caseId, challengeId, { decidedOn: day('2026-07-02') });
      const ended = decideChallenge(accounts.secondLead, end, day('2026-07-02'));
      expect(await kindOf(ended)).toBe('already-ended');
      const view = await challengesView(accounts.lead, caseId, day('2026-07-02'));
      expect(view?.challenges.map(({ stage, outcome }) => [stage, outcome?.outcome])).toEqual([
        ['INDEPENDENT_REVIEW', undefined],
        ['LOCAL_RESOLUTION', 'DELAYED'],
      ]);
    });

    it('is not dropped by a request that came before it was late', async () => {
      await aChallenge(accounts, caseId);
      const recorded = recordedBy({ askedOn: day('2026-07-01') });
      const asking = ask({ stage: 'INDEPENDENT_REVIEW', recorded }, accounts.practitioner, day('2026-07-03'));
      expect(await asking).toBe('asked-before-decision');
    });
  });
});
