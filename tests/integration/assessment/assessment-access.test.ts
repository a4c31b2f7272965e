import { randomUUID } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/core/policy/policy';

// Before the first import that reads the settings.
process.env.PHB_FILES_DIR = mkdtempSync(join(tmpdir(), 'evidence-'));
const { addEvidence } = await import('@/lib/assessment/commands/add-evidence');
const { confirmProfession } = await import('@/lib/assessment/commands/confirm-profession');
const { addMember } = await import('@/lib/assessment/commands/add-member');
const { completeScreening } = await import('@/lib/assessment/commands/complete-screening');
const { removeMember } = await import('@/lib/assessment/commands/remove-member');
const { saveInvolvement } = await import('@/lib/assessment/commands/save-involvement');
const { saveAnswer } = await import('@/lib/assessment/commands/save-answer');
const { saveAnswers } = await import('@/lib/assessment/commands/save-answers');
const { startAssessment } = await import('@/lib/assessment/commands/start-assessment');
const { submitRecommendation } = await import('@/lib/assessment/commands/submit-recommendation');
const { withdrawAssessment } = await import('@/lib/assessment/commands/withdraw-assessment');
const { withdrawEvidence } = await import('@/lib/assessment/commands/withdraw-evidence');
const { aChecklist, aDst, aNurse, anAnswer, aStartOf, assessedOn } = await import(
  '@/tests/support/assessment'
);
const { eventsOf } = await import('@/tests/support/audit');
const { checkSent } = await import('@/tests/support/files');
const { aPdf } = await import('@/tests/support/pdf');
const { aCase, someAccounts } = await import('@/tests/support/case');
const { aCommissioner, aStaffMember } = await import('@/tests/support/identity');
const { aHolder, aPerson, withCaseload } = await import('@/tests/support/person');
const { must } = await import('@/tests/support/result');
const { sql } = await import('@/tests/support/superuser');

type Answer = Promise<{ ok: true } | { ok: false; error: { kind: string } }>;

let caseId: string;
let checklist: string;
let dst: string;
let memberId: string;
let fileId: string;
let personId: string;
let strangers: Record<string, Actor>;
beforeAll(async () => {
  const accounts = await someAccounts();
  ({ personId } = accounts);
  caseId = await aCase(accounts);
  checklist = await aChecklist(accounts, caseId, 'CABBBBCCCCC');
  dst = await aDst(accounts, caseId, 'N N N N S N N S N N N N');
  const [member] = await sql<{ id: string }>(`SELECT id FROM assessment_member WHERE assessment_id = $1`, [
    dst,
  ]);
  memberId = member?.id ?? '';
  const file = aPdf();
  ({ uploadId: fileId } = must(
    await addEvidence(accounts.practitioner, { assessmentId: dst, domain: 'skin', title: 'x', file }),
  ));
  await checkSent(accounts.practitioner, fileId);
  const elsewhere = await aCommissioner();
  strangers = {
    'a PHB lead': accounts.lead,
    'a finance officer': await aStaffMember('FINANCE_OFFICER', accounts.code),
    'an auditor': await aStaffMember('AUDITOR', accounts.code),
    'an administrator': await aStaffMember('ADMINISTRATOR', accounts.code),
    'a practitioner outside the caseload': await aStaffMember('PRACTITIONER', accounts.code),
    'a practitioner with another caseload': await withCaseload(
      await aStaffMember('PRACTITIONER', accounts.code),
      await aPerson(accounts.code),
    ),
    'a practitioner of another commissioner': await withCaseload(
      await aStaffMember('PRACTITIONER', elsewhere),
      await aPerson(elsewhere),
    ),
    'the person': await aHolder(accounts.code, personId),
    'a representative': await aHolder(accounts.code, personId, 'REPRESENTATIVE'),
    'a nominee': await aHolder(accounts.code, personId, 'NOMINEE'),
  };
});

const COMMANDS: Record<string, (actor: Actor) => Answer> = {
  startAssessment: (actor) => startAssessment(actor, aStartOf('CHECKLIST', caseId), assessedOn),
  saveAnswer: (actor) => saveAnswer(actor, { assessmentId: dst, ...anAnswer('skin', 'LOW'), version: 1 }),
  saveAnswers: (actor) =>
    saveAnswers(actor, { assessmentId: dst, answers: [{ ...anAnswer('skin', 'LOW'), version: 1 }] }),
  addMember: (actor) => addMember(actor, { assessmentId: dst, memberId: randomUUID(), ...aNurse() }),
  confirmProfession: (actor) => confirmProfession(actor, { assessmentId: dst, memberId }, assessedOn),
  removeMember: (actor) => removeMember(actor, { assessmentId: dst, memberId }),
  saveInvolvement: (actor) =>
    saveInvolvement(actor, {
      assessmentId: dst,
      version: 1,
      basis: 'BEST_INTERESTS',
      note: null,
      representativeName: null,
      isSharingAgreed: false,
      advocacy: 'IMCA_INSTRUCTED',
      advocacyNote: null,
      capacityAssessor: null,
      consulted: null,
    }),
  addEvidence: (actor) =>
    addEvidence(actor, {
      assessmentId: dst,
      domain: 'skin',
      title: 'x',
      file: Buffer.from('%PDF-1.7\n%%EOF'),
    }),
  withdrawEvidence: (actor) => withdrawEvidence(actor, { assessmentId: dst, fileId, reason: 'x' }),
  completeScreening: (actor) =>
    completeScreening(
      actor,
      {
        assessmentId: checklist,
        completedOn: assessedOn,
        receivedOn: assessedOn,
        profession: 'Nurse',
        isReferredAnyway: false,
        referralRationale: null,
      },
      assessedOn,
    ),
  submitRecommendation: (actor) =>
    submitRecommendation(
      actor,
      { assessmentId: dst, outcome: 'ELIGIBLE', rationale: 'x', nursing: null },
      assessedOn,
    ),
  withdrawAssessment: (actor) => withdrawAssessment(actor, { assessmentId: dst, reason: 'x' }, assessedOn),
};

const NO_USER = [
  'a PHB lead',
  'a finance officer',
  'an auditor',
  'an administrator',
  'a practitioner outside the caseload',
  'a practitioner with another caseload',
  'a practitioner of another commissioner',
  'the person',
  'a representative',
  'a nominee',
];

describe.each(Object.entries(COMMANDS))('%s is not there', (_, run) => {
  it.each(NO_USER)('for %s', async (who) => {
    const actor = strangers[who];
    if (!actor) throw new Error(`Nobody is called ${who}`);
    const before = await eventsOf(personId);
    expect(await run(actor)).toEqual({ ok: false, error: { kind: 'not-found' } });
    expect(await eventsOf(personId)).toEqual(before);
  });
});
