import { randomUUID } from 'node:crypto';
import { recordRequest } from '@/lib/case/commands/record-request';
import { day, type PlainDate } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { type AnswerCriteria, answerCriteria } from '@/lib/criteria/commands/answer-criteria';
import { draftCriteria } from '@/lib/criteria/commands/draft-criteria';
import { publishCriteria } from '@/lib/criteria/commands/publish-criteria';
import { saveCriteria } from '@/lib/criteria/commands/save-criteria';
import { type SaveQuestion, saveQuestion } from '@/lib/criteria/commands/save-question';
import type { LocalGroup } from '@/lib/criteria/rules/examples';
import { aRequestFor, type CaseAccounts, someAccounts } from './case';
import { aStaffMember } from './identity';
import { must } from './result';
import { sql } from './superuser';

export type CriteriaAccounts = CaseAccounts & { admin: Actor };

/** The accounts of a case, with an administrator. */
export async function someCriteriaAccounts(): Promise<CriteriaAccounts> {
  const accounts = await someAccounts();
  return { ...accounts, admin: await aStaffMember('ADMINISTRATOR', accounts.code) };
}

/** What an administrator sends for a question with options of these points. */
export function aQuestionFor(
  seen: { criteriaId: string; version: number },
  change: Partial<SaveQuestion> & { points?: number[] } = {},
): SaveQuestion {
  const { points = [0, 1, 2], ...given } = change;
  const options = points.map((each, index) => ({ key: null, label: `Answer ${index + 1}`, points: each }));
  return {
    ...seen,
    key: null,
    question: 'How often?',
    guidance: 'Help',
    leastPoints: null,
    options,
    ...given,
  };
}

export type DraftMade = { criteriaId: string; version: number; keys: string[] };

/**
 * A draft without gaps: "How often?" 0 to 2 points, "Why?" 0 or 1 and at least 1; 2 points in all. Of section
 * 117 aftercare, at least 1 for each and none in all.
 */
export async function aDraft(admin: Actor, group: LocalGroup = 'LONG_TERM_CONDITION'): Promise<DraftMade> {
  const criteriaId = randomUUID();
  must(await draftCriteria(admin, { criteriaId, group, beginWith: 'NOTHING' }));
  const words = {
    title: 'Our criteria',
    guidance: 'Read it all',
    source: 'Policy of 1 May 2026',
    threshold: group === 'S117' ? 0 : 2,
  };
  must(await saveCriteria(admin, { criteriaId, version: 1, ...words }));
  const leastPoints = group === 'S117' ? 1 : null;
  const first = must(await saveQuestion(admin, aQuestionFor({ criteriaId, version: 2 }, { leastPoints })));
  const why = aQuestionFor({ criteriaId, version: 3 }, { question: 'Why?', points: [0, 1], leastPoints: 1 });
  return { criteriaId, version: 4, keys: [first, must(await saveQuestion(admin, why))] };
}

/** The same, published from a day on. */
export async function aPublished(
  admin: Actor,
  startsOn: PlainDate = day('2026-03-01'),
  group: LocalGroup = 'LONG_TERM_CONDITION',
): Promise<DraftMade> {
  const draft = await aDraft(admin, group);
  const { criteriaId, version } = draft;
  must(await publishCriteria(admin, { criteriaId, version, startsOn, reason: 'Agreed' }, startsOn));
  return { ...draft, version: version + 1 };
}

/** A request of the group, asked on 3 March 2026. */
export async function aLocalCase(
  { practitioner, personId }: CaseAccounts,
  group: LocalGroup = 'LONG_TERM_CONDITION',
): Promise<string> {
  const on = day('2026-03-03');
  return must(await recordRequest(practitioner, aRequestFor(personId, { group, isSecondWanted: true }), on));
}

/** The option keys of a question, in their order. */
export async function optionKeys(criteriaId: string, questionKey: string): Promise<string[]> {
  const rows = await sql<{ key: string }>(
    `SELECT o ->> 'key' AS key FROM criteria, jsonb_array_elements(questions) q, jsonb_array_elements(q -> 'options') o
     WHERE id = $1 AND q ->> 'key' = $2`,
    [criteriaId, questionKey],
  );
  return rows.map(({ key }) => key);
}

/** What a practitioner sends: the place of the option chosen for each question, in their order. */
export async function answersFor(
  caseId: string,
  { criteriaId, keys }: Pick<DraftMade, 'criteriaId' | 'keys'>,
  places: number[],
  version = 0,
): Promise<AnswerCriteria> {
  const answers = await Promise.all(
    keys.map(async (key, index) => {
      const option = (await optionKeys(criteriaId, key))[places[index] ?? 0] ?? '';
      return [key, { option, evidence: `Seen for ${index + 1}` }] as const;
    }),
  );
  return { assessmentId: randomUUID(), caseId, criteriaId, version, answers: Object.fromEntries(answers) };
}

/** A case of the group that was answered. @returns its id */
export async function anAnsweredCase(
  accounts: CaseAccounts,
  made: DraftMade,
  places: number[],
  on: PlainDate = day('2026-03-10'),
): Promise<string> {
  const caseId = await aLocalCase(accounts);
  must(await answerCriteria(accounts.practitioner, await answersFor(caseId, made, places), on));
  return caseId;
}
