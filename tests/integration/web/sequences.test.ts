import { randomUUID } from 'node:crypto';
import { beforeAll, expect, it, vi } from 'vitest';
import { outcomeValues } from '@/app/practitioner/cases/[caseId]/plan/item-values';
import { submitOutcome } from '@/app/practitioner/cases/[caseId]/plan/outcomes/[outcomeId]/actions';
import { submitContact } from '@/app/practitioner/people/[personId]/contacts/new/actions';
import { runAt } from '@/lib/core/clock';
import type { FormValues } from '@/lib/core/form/form-state';
import { seenDigest } from '@/lib/plan/commands/change-plan';
import { client } from '@/lib/platform/db/client';
import { startEdit } from '@/lib/web/forms/drafts';
import { type Answered, at, post, signedIn } from '../../support/browser';
import { aCommissioner, aStaffMember } from '../../support/identity';
import { aPerson, withCaseload } from '../../support/person';
import { aFullPlan, planOf } from '../../support/plan';
import fc from '../../support/property';
import { sql } from '../../support/superuser';

vi.mock('next/headers', async () => (await import('../../support/next-request')).nextHeaders);
vi.mock('next/navigation', async () => (await import('../../support/next-request')).nextNavigation);
vi.mock('next/cache', async () => (await import('../../support/next-request')).nextCache);

beforeAll(() =>
  Promise.all(Array.from({ length: 8 }, () => client().$queryRaw`SELECT 1 FROM pg_sleep(0.1)`)),
);

const LONG = 60_000;

/** One press in one of two tabs. Without `isOpened` the form is the one that Back shows again. */
const press = fc.record({
  tab: fc.nat(1),
  isOpened: fc.boolean(),
  name: fc.constantFrom('Zz Aunt', 'Zz Uncle', 'Zz Friend'),
  isDouble: fc.boolean(),
  /** What they answer when they are asked whether it is the same. */
  wantsAgain: fc.boolean(),
  waitSeconds: fc.nat(40),
});

it('makes as many records as were meant, in any order of sending, Back, changes, double clicks and tabs', {
  timeout: LONG,
}, async () => {
  const code = await aCommissioner();
  await fc.assert(
    fc.asyncProperty(fc.array(press, { maxLength: 10 }), async (presses) => {
      const personId = await aPerson(code);
      const actor = await withCaseload(await aStaffMember('PRACTITIONER', code), personId);
      const path = `/practitioner/people/${personId}/contacts/new`;
      let now = Date.parse('2026-06-15T09:00:00Z');
      const browser = await runAt(new Date(now), () => signedIn(actor));
      const send = (values: FormValues) =>
        runAt(new Date(now), () => post(browser, path, submitContact, values));
      const meant = new Map<string, number>();
      const keys = [randomUUID(), randomUUID()];

      const sent = async (values: FormValues, isDouble: boolean): Promise<Answered> => {
        const answers = await Promise.all(isDouble ? [send(values), send(values)] : [send(values)]);
        const [first] = answers;
        if (!first) throw new Error('Nothing was sent');
        // A twin is answered as the first, where one was recorded.
        if (answers.some((one) => 'to' in one)) expect(answers).toEqual(answers.map(() => first));
        return first;
      };

      for (const { tab, isOpened, name, isDouble, wantsAgain, waitSeconds } of presses) {
        now += waitSeconds * 1_000;
        if (isOpened) keys[tab] = randomUUID();
        const typed = { personId, name, relationship: 'Kin', phone: '01632 960001', notes: '' };
        const answer = await sent({ ...typed, formKey: keys[tab] ?? '' }, isDouble);
        if ('to' in answer) meant.set(name, meant.get(name) ?? 1);
        else {
          // They are asked only about what is there.
          expect(answer.state).toMatchObject({ errors: [], same: expect.any(Object) });
          expect(meant.has(name)).toBe(true);
          if (wantsAgain) {
            expect(await sent({ ...answer.state.values, again: 'yes' }, isDouble)).toHaveProperty('to');
            meant.set(name, (meant.get(name) ?? 0) + 1);
          }
        }
        const rows = await sql<{ name: string; n: number }>(
          'SELECT name, count(*)::int AS n FROM emergency_contact WHERE person_id = $1 GROUP BY name',
          [personId],
        );
        expect(new Map(rows.map((row) => [row.name, row.n]))).toEqual(meant);
      }
    }),
    { numRuns: 8, endOnFailure: true },
  );
});

/** One editor of two opens the form, or saves what they change in the one they have open. */
const edit = fc.record({
  editor: fc.nat(1),
  isOpened: fc.boolean(),
  change: fc.constantFrom<FormValues>(
    { description: 'To swim' },
    { description: 'To cook' },
    { howWeWillKnow: 'We ask each week' },
    { howWeWillKnow: 'They say so' },
    { description: 'To walk', howWeWillKnow: 'We see it' },
    {},
  ),
});

it('keeps what each of two editors changed, and asks where both changed the same, in any order', {
  timeout: LONG,
}, async () => {
  const made = await aFullPlan();
  const { practitioner, caseId } = made;
  const outcomeId = (await planOf(made)).outcomes[0]?.id ?? '';
  const path = `/practitioner/cases/${caseId}/plan/outcomes/${outcomeId}`;
  const browser = await signedIn(practitioner);
  const stored = async (): Promise<FormValues> => {
    const [outcome] = (await planOf(made)).outcomes;
    if (!outcome) throw new Error('No outcome');
    return { ...outcomeValues(outcome), seen: seenDigest(outcome) };
  };
  const open = async (): Promise<FormValues> => {
    const values = await stored();
    const state = await at(browser, path, () => startEdit(practitioner, values));
    return { ...state.values, caseId, id: outcomeId };
  };
  const FIELDS = ['description', 'howWeWillKnow'] as const;

  await fc.assert(
    fc.asyncProperty(fc.array(edit, { maxLength: 6 }), async (edits) => {
      const screens = [await open(), await open()];
      const shown = [...screens];
      for (const { editor, isOpened, change } of edits) {
        if (isOpened) shown[editor] = screens[editor] = await open();
        const [was, before] = [shown[editor] ?? {}, await stored()];
        const typed: FormValues = { ...screens[editor], ...change, formKey: randomUUID() };
        const answer = await post(browser, path, submitOutcome, typed);
        const after = await stored();
        const both = FIELDS.filter(
          (field) =>
            typed[field] !== was[field] && before[field] !== was[field] && typed[field] !== before[field],
        );
        if ('state' in answer) {
          expect(answer.state.errors.map(({ field }) => field)).toEqual(both);
          // A field typed as it was shown is no change of this editor.
          for (const field of FIELDS)
            if (typed[field] !== was[field]) expect(answer.state.values[field]).toBe(typed[field]);
          expect(after).toEqual(before);
          // The page shows what is stored now, next to what was typed.
          const { seen } = after;
          screens[editor] = { ...answer.state.values, caseId, id: outcomeId, ...(seen ? { seen } : {}) };
          shown[editor] = after;
        } else {
          expect(both).toEqual([]);
          for (const field of FIELDS)
            expect(after[field]).toBe(typed[field] === was[field] ? before[field] : typed[field]);
          shown[editor] = screens[editor] = await open();
        }
      }
    }),
    { numRuns: 8, endOnFailure: true },
  );
});
