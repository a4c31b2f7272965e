import { beforeEach, describe, expect, it } from 'vitest';
import { newId } from '@/lib/core/id';
import { pence } from '@/lib/core/money';
import type { Actor } from '@/lib/core/policy/policy';
import { seenDigest } from '@/lib/plan/commands/change-plan';
import { markNoRisks } from '@/lib/plan/commands/mark-no-risks';
import { removeOutcome } from '@/lib/plan/commands/remove-outcome';
import { removeRisk } from '@/lib/plan/commands/remove-risk';
import { removeService } from '@/lib/plan/commands/remove-service';
import { saveArrangements } from '@/lib/plan/commands/save-arrangements';
import { saveOutcome } from '@/lib/plan/commands/save-outcome';
import { saveRisk } from '@/lib/plan/commands/save-risk';
import { saveService } from '@/lib/plan/commands/save-service';
import { eventsOf } from '@/tests/support/audit';
import { aCommissioner, aStaffMember } from '@/tests/support/identity';
import { aHolder } from '@/tests/support/person';
import {
  aFullPlan,
  agreeOnPaper,
  arrangementsBy,
  type PlanCase,
  planOf,
  send,
  today,
} from '@/tests/support/plan';
import { must } from '@/tests/support/result';
import { sql } from '@/tests/support/superuser';

const notFound = { ok: false, error: { kind: 'not-found' } };
const kindOf = (result: { ok: true } | { ok: false; error: { kind: string } }) =>
  result.ok ? 'ok' : result.error.kind;
const outcome = { description: 'To sleep through', howWeWillKnow: 'A diary' };
const risk = {
  hazard: 'Falls',
  whoMightBeHarmed: 'Test Person',
  likelihood: 3,
  impact: 4,
  management: 'Two people',
  ownerName: 'Nurse Lund',
  personsView: null,
};

let made: PlanCase;
let caseId: string;
beforeEach(async () => {
  made = await aFullPlan();
  caseId = made.caseId;
});

describe('outcomes', () => {
  it('are added, changed and removed; the removed row stays', async () => {
    const id = must(await saveOutcome(made.practitioner, { caseId, id: null, seen: '', outcome }));
    const seen = seenDigest({ id, ...outcome });
    const changed = { ...outcome, description: 'To sleep six hours' };
    must(await saveOutcome(made.practitioner, { caseId, id, seen, outcome: changed }));
    must(await removeOutcome(made.practitioner, { caseId, id, seen: seenDigest({ id, ...changed }) }));
    expect((await planOf(made)).outcomes.map((row) => row.id)).not.toContain(id);
    const [row] = await sql(
      `SELECT description, removed_at IS NOT NULL AS removed FROM plan_outcome WHERE id = $1`,
      [id],
    );
    expect(row).toEqual({ description: 'To sleep six hours', removed: true });
    expect((await eventsOf(made.personId)).slice(-3)).toEqual(['plan:write', 'plan:write', 'plan:write']);
  });

  it('refuse a change if they were changed meanwhile', async () => {
    const [first] = (await planOf(made)).outcomes;
    const change = { caseId, id: first?.id ?? '', seen: seenDigest(first ?? {}) };
    const results = await Promise.all(
      ['A', 'B'].map((description) =>
        saveOutcome(made.practitioner, { ...change, outcome: { ...outcome, description } }),
      ),
    );
    expect(results.map(kindOf).sort()).toEqual(['changed-meanwhile', 'ok']);
  });

  it('stay while a service belongs to them', async () => {
    const [first] = (await planOf(made)).outcomes;
    const removal = { caseId, id: first?.id ?? '', seen: seenDigest(first ?? {}) };
    expect(await removeOutcome(made.practitioner, removal)).toEqual({
      ok: false,
      error: { kind: 'outcome-has-services', services: 1 },
    });
  });
});

describe('services', () => {
  const line = (outcomeId: string, amount = 100) =>
    ({
      outcomeId,
      service: 'Taxi',
      whyNeeded: 'No bus',
      provider: null,
      cost: 'ONE_OFF',
      amount: pence(amount),
    }) as const;

  it('are added, changed and removed', async () => {
    const outcomeId = (await planOf(made)).outcomes[0]?.id ?? '';
    const id = must(
      await saveService(made.practitioner, { caseId, id: null, seen: '', line: line(outcomeId) }),
    );
    const seen = seenDigest({ id, ...line(outcomeId) });
    must(await saveService(made.practitioner, { caseId, id, seen, line: line(outcomeId, 250) }));
    expect((await planOf(made)).lines.map(({ amount }) => amount)).toEqual([52_000, 250]);
    expect(kindOf(await removeService(made.practitioner, { caseId, id, seen }))).toBe('changed-meanwhile');
    must(
      await removeService(made.practitioner, {
        caseId,
        id,
        seen: seenDigest({ id, ...line(outcomeId, 250) }),
      }),
    );
    expect((await planOf(made)).lines).toHaveLength(1);
  });

  it('cost more than £0 and belong to an outcome of this plan', async () => {
    const other = await aFullPlan();
    const theirs = (await planOf(other)).outcomes[0]?.id ?? '';
    const mine = (await planOf(made)).outcomes[0]?.id ?? '';
    const add = (given: ReturnType<typeof line>) =>
      saveService(made.practitioner, { caseId, id: null, seen: '', line: given });
    expect(kindOf(await add(line(theirs)))).toBe('no-such-outcome');
    expect(kindOf(await add(line(mine, 0)))).toBe('amount-not-positive');
  });
});

describe('risks', () => {
  it('replace "none identified", which can be recorded again when all are removed', async () => {
    const id = must(await saveRisk(made.practitioner, { caseId, id: null, seen: '', risk }));
    expect(await planOf(made)).toMatchObject({ noRisksIdentified: false, risks: [risk] });
    expect(await markNoRisks(made.practitioner, { caseId })).toEqual({
      ok: false,
      error: { kind: 'has-risks', risks: 1 },
    });
    const changed = { ...risk, likelihood: 1 };
    must(await saveRisk(made.practitioner, { caseId, id, seen: seenDigest({ id, ...risk }), risk: changed }));
    must(await removeRisk(made.practitioner, { caseId, id, seen: seenDigest({ id, ...changed }) }));
    must(await markNoRisks(made.practitioner, { caseId }));
    expect(await planOf(made)).toMatchObject({ noRisksIdentified: true, risks: [] });
  });
});

describe('arrangements', () => {
  it('refuse a stale form, and return the saved answers', async () => {
    const { version } = await planOf(made);
    const given = arrangementsBy(made.practitioner.userId);
    const save = (weeks: number) =>
      saveArrangements(made.practitioner, { caseId, version, arrangements: { ...given, weeks } }, today);
    expect(kindOf(await save(40))).toBe('ok');
    expect(await save(30)).toMatchObject({
      ok: false,
      error: { kind: 'changed-meanwhile', now: { weeks: 40 } },
    });
  });

  it('name a practitioner of this commissioner', async () => {
    const colleague = await aStaffMember('PRACTITIONER', made.code);
    const lead = await aStaffMember('PHB_LEAD', made.code);
    const abroad = await aStaffMember('PRACTITIONER', await aCommissioner());
    const save = async ({ userId }: Actor) =>
      kindOf(
        await saveArrangements(
          made.practitioner,
          { caseId, version: (await planOf(made)).version, arrangements: arrangementsBy(userId) },
          today,
        ),
      );
    expect(await save(colleague)).toBe('ok');
    expect(await save(lead)).toBe('no-such-coordinator');
    expect(await save(abroad)).toBe('no-such-coordinator');
  });
});

describe('every change of a plan', () => {
  const changes = (by: Actor) => [
    saveOutcome(by, { caseId, id: null, seen: '', outcome }),
    removeOutcome(by, { caseId, id: newId(), seen: '' }),
    removeService(by, { caseId, id: newId(), seen: '' }),
    saveRisk(by, { caseId, id: null, seen: '', risk }),
    removeRisk(by, { caseId, id: newId(), seen: '' }),
    markNoRisks(by, { caseId }),
    saveArrangements(by, { caseId, version: 1, arrangements: arrangementsBy(by.userId) }, today),
  ];

  it('is not there for a practitioner without the person on their caseload', async () => {
    const strangers = [
      await aStaffMember('PRACTITIONER', made.code),
      await aStaffMember('PHB_LEAD', made.code),
      { ...(await aStaffMember('PRACTITIONER', await aCommissioner())), personIds: [made.personId] },
      await aHolder(made.code, made.personId),
    ];
    for (const stranger of strangers) {
      for (const answer of await Promise.all(changes(stranger))) expect(answer).toEqual(notFound);
    }
  });

  it('is refused while the plan waits for a decision', async () => {
    await agreeOnPaper(made);
    await send(made);
    const answers = await Promise.all(changes(made.practitioner));
    expect(new Set(answers.map(kindOf))).toEqual(new Set(['plan-closed']));
  });
});
