import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, describe, expect, it } from 'vitest';
import { AssessmentDocument } from '@/components/assessment/assessment-document';
import { FastTrackCareFacts } from '@/components/assessment/fast-track-care-facts';
import { FinishOutcome } from '@/components/assessment/finish-outcome';
import { printedAssessment } from '@/components/assessment/print-assessment';
import { DecideRecommendationBrief } from '@/components/decision/decide-recommendation-brief';
import { eligibilityHrefs } from '@/components/decision/overview-hrefs';
import { EligibilityOverviewScreen } from '@/components/home/eligibility-overview-screen';
import { MyEligibilityScreen } from '@/components/my-eligibility/my-eligibility-screen';
import { recordCareInPlace } from '@/lib/assessment/commands/record-care-in-place';
import { recordFastTrack } from '@/lib/assessment/commands/record-fast-track';
import { assessmentPrint } from '@/lib/assessment/queries/assessment-print';
import { assessmentToChange } from '@/lib/assessment/queries/assessment-to-change';
import { assessmentView } from '@/lib/assessment/queries/assessment-view';
import { fastTrackCare } from '@/lib/assessment/queries/fast-track-care';
import { recordRequest } from '@/lib/case/commands/record-request';
import { day, type PlainDate } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { decideFastTrack } from '@/lib/decision/commands/decide-fast-track';
import { decideRecommendation } from '@/lib/decision/commands/decide-recommendation';
import { eligibilityView } from '@/lib/decision/queries/eligibility-view';
import { myEligibility } from '@/lib/home/queries/my-eligibility';
import { addEdition, editionOf, fastTrackEditionOn, listEditions } from '@/lib/tool/rules/editions';
import { isScreening, type NationalTool } from '@/lib/tool/rules/tool';
import { theCouncil } from '@/tests/support/council';
import {
  addTeam,
  aFastTrackFor,
  answerAll,
  aStartedTool,
  complete,
  recordInvolvement,
  submit,
} from '../../support/assessment';
import { aRequestFor, type CaseAccounts, clocksOf } from '../../support/case';
import { aFastTrackLike, anEditionLike, NEW_FROM, releaseEdition } from '../../support/editions';
import { aCommissioner, aStaffMember } from '../../support/identity';
import { aHolder, aPerson, withCaseload } from '../../support/person';
import { must } from '../../support/result';

type Place = { on: PlainDate; born: string };

/** A day in each edition, and the date of birth of a person of the right age. */
const PLACES: Record<string, Place> = {
  'chc-checklist-2018': { on: day('2019-05-08'), born: '1960-01-01' },
  'chc-checklist-2022': { on: day('2026-03-10'), born: '1960-01-01' },
  'chc-dst-2018': { on: day('2019-05-08'), born: '1960-01-01' },
  'chc-dst-2022': { on: day('2026-03-10'), born: '1960-01-01' },
  'cypcc-pre-assessment-2010': { on: day('2015-03-10'), born: '2008-06-01' },
  'cypcc-pre-assessment-2016': { on: day('2026-03-10'), born: '2015-06-01' },
  'cypcc-dst-2010': { on: day('2015-03-10'), born: '2008-06-01' },
  'cypcc-dst-2016': { on: day('2026-03-10'), born: '2015-06-01' },
};

/**
 * Answers for every indication and rule of a tool. The made-up edition reads the first of them differently.
 */
const ANSWERS: Record<NationalTool, readonly string[]> = {
  CHECKLIST: ['CBBBBCCCCCC', 'CBBBBBCCCCC', 'CABBBBCCCCC', 'CAACCCCCCCC', 'ACCCCCCCCCC', 'CCCCCCCCCCC'],
  DST: ['NNNNSNNNNNNN', 'NNNNSNNSNNNN', 'PNNNNNNNNNNN', 'NNMHNNNNNNNN', 'NNHNNNNNNNNN', 'LLLLLLLLLLLL'],
  CHILD_PRE_ASSESSMENT: ['NNNNNNNNNN', 'YNNNNNNNNN'],
  CHILD_DST: ['NHHNNNNNNN', 'NHHNNHNNNN', 'NSNNNNNNNN', 'PNNNNNNNNN', 'NNNNNNNNNN'],
};

/** How far an assessment has come. A screening is open or completed. */
const STAGES = ['OPEN', 'SUBMITTED', 'RETURNED', 'COMPLETED'] as const;
type Stage = (typeof STAGES)[number];

type Stored = { accounts: CaseAccounts; holder: Actor; caseId: string; assessmentId: string; on: PlainDate };

async function aCaseAt({ on, born }: Place, group: 'CHC' | 'CYPCC') {
  const code = await aCommissioner();
  const personId = await aPerson(code, { dateOfBirth: born });
  const practitioner = await withCaseload(await aStaffMember('PRACTITIONER', code), personId);
  const accounts = {
    code,
    practitioner,
    personId,
    lead: await aStaffMember('PHB_LEAD', code, { limitPence: 5_000_000 }),
  };
  const caseId = must(await recordRequest(practitioner, aRequestFor(personId, { group, askedOn: on }), on));
  return { accounts, caseId, on, holder: await aHolder(code, personId) };
}

/** A tool with all its answers, in the edition of the day. */
async function anAnswered(tool: NationalTool, letters: string, place: Place): Promise<Stored> {
  const made = await aCaseAt(place, tool.startsWith('CHILD') ? 'CYPCC' : 'CHC');
  const { accounts, caseId, on } = made;
  const receivedOn = isScreening(tool) ? null : on;
  const assessmentId = await aStartedTool(accounts, caseId, tool, on, { receivedOn });
  await answerAll(accounts, assessmentId, letters);
  await recordInvolvement(accounts, assessmentId);
  if (!isScreening(tool)) await addTeam(accounts, assessmentId);
  return { ...made, assessmentId };
}

async function bringTo(stage: Stage, tool: NationalTool, { accounts, caseId, assessmentId, on }: Stored) {
  if (stage === 'OPEN') return;
  if (isScreening(tool)) {
    await complete(accounts, assessmentId, on);
    return;
  }
  const recommendationId = await submit(accounts, assessmentId, {}, on);
  if (stage === 'SUBMITTED') return;
  const contentHash = (await assessmentView(accounts.lead, assessmentId))?.contentHash ?? '';
  const isAccepted = stage === 'COMPLETED';
  const decision = {
    caseId,
    assessmentId,
    recommendationId,
    contentHash,
    option: isAccepted ? 'ACCEPT' : 'RETURN',
    reasons: isAccepted ? 'Needs beyond what a council may meet' : null,
    questions: isAccepted ? null : 'Who saw the night records?',
    exceptionalReasons: null,
    consultation: theCouncil,
    decidedOn: on,
    forumHeldOn: isAccepted && tool === 'CHILD_DST' ? on : null,
    forumMembers: isAccepted && tool === 'CHILD_DST' ? 'Health, care and school' : null,
  } as const;
  must(await decideRecommendation(accounts.lead, decision, on));
}

/** A fast track that waits to be decided, received in the afternoon. */
async function aFastTrack(place: Place): Promise<Stored> {
  const made = await aCaseAt(place, 'CHC');
  const receivedAt = new Date(`${place.on}T15:30:00Z`);
  const input = aFastTrackFor(made.caseId, { receivedAt });
  return {
    ...made,
    assessmentId: must(await recordFastTrack(made.accounts.practitioner, input, receivedAt)),
  };
}

/** Accepted, with care in place five hours after receipt. */
async function accept({ accounts, caseId, assessmentId, on }: Stored): Promise<void> {
  const decision = {
    option: 'ELIGIBLE',
    reasons: 'The tool is complete',
    fault: null,
    questions: null,
  } as const;
  must(await decideFastTrack(accounts.lead, { caseId, assessmentId, decidedOn: on, ...decision }, on));
  const inPlaceAt = new Date(`${on}T20:30:00Z`);
  must(await recordCareInPlace(accounts.practitioner, { caseId, inPlaceAt }, inPlaceAt));
}

/** Every page and document that explains an assessment, for all who read it. */
async function explanationsOf({ accounts, holder, caseId, assessmentId, on }: Stored): Promise<string[]> {
  const { practitioner, personId } = accounts;
  const pages: ReactElement[] = [];
  const view = (await assessmentView(practitioner, assessmentId, on)) ?? expect.fail('no view');
  const [round] = view.rounds;
  pages.push(
    <AssessmentDocument view={view} reader="staff" />,
    <AssessmentDocument view={view} reader="person" />,
  );
  if (round) pages.push(<DecideRecommendationBrief assessment={view} round={round} />);
  const toChange = await assessmentToChange(practitioner, assessmentId);
  if (toChange) pages.push(<FinishOutcome view={toChange} />);
  const overview = (await eligibilityView(practitioner, caseId, on)) ?? expect.fail('no overview');
  const hrefs = eligibilityHrefs('practitioner', caseId);
  pages.push(<EligibilityOverviewScreen view={overview} hrefs={hrefs} before={null} />);
  const mine = (await myEligibility(holder, personId, caseId, on)) ?? expect.fail('not theirs');
  pages.push(<MyEligibilityScreen mine={mine} about={null} suffix="" />);
  const { care } = (await fastTrackCare(practitioner, caseId, new Date(`${on}T18:00:00Z`))) ?? {};
  if (care) pages.push(<FastTrackCareFacts {...care} />);
  const prints = [
    await assessmentPrint(practitioner, assessmentId, on),
    await assessmentPrint(holder, assessmentId, on),
  ];
  return [
    ...pages.map((page) => renderToStaticMarkup(page)),
    ...prints.flatMap((print) => (print ? JSON.stringify(printedAssessment(print, print.reader)) : [])),
  ];
}

/** One in each edition of the fast track. */
const FAST_TRACK_DAYS = [day('2019-05-08'), day('2026-03-10')];

/** What the made-up editions follow. */
const LATEST = ['chc-checklist-2022', 'chc-dst-2022', 'cypcc-pre-assessment-2016', 'cypcc-dst-2016'];

const stored = new Map<string, Stored>();
const before = new Map<string, string[]>();

beforeAll(async () => {
  for (const { id, tool } of listEditions()) {
    const place = PLACES[id] ?? expect.fail(`No day in ${id}`);
    const stages = isScreening(tool) ? (['OPEN', 'COMPLETED'] as const) : STAGES;
    for (const [index, letters] of ANSWERS[tool].entries()) {
      // Each answer once completed; the first of them at every stage.
      for (const stage of index === 0 ? stages : (['COMPLETED'] as const)) {
        const made = await anAnswered(tool, letters, place);
        await bringTo(stage, tool, made);
        stored.set(`${id} ${letters} ${stage}`, made);
      }
    }
  }
  for (const on of FAST_TRACK_DAYS) {
    const waiting = await aFastTrack({ on, born: '1960-01-01' });
    const accepted = await aFastTrack({ on, born: '1960-01-01' });
    await accept(accepted);
    stored.set(`fast track of ${on} SUBMITTED`, waiting).set(`fast track of ${on} COMPLETED`, accepted);
  }
  for (const [name, one] of stored) before.set(name, await explanationsOf(one));
  for (const id of LATEST) await releaseEdition(anEditionLike(editionOf(id)));
  addEdition(aFastTrackLike(fastTrackEditionOn(NEW_FROM) ?? expect.fail('no fast track')));
}, 180_000);

describe('ELI-10: a new edition with other thresholds and words', () => {
  it('comes after assessments in every edition', async () => {
    const views = [...stored.values()].map((one) =>
      assessmentView(one.accounts.practitioner, one.assessmentId),
    );
    const used = new Set((await Promise.all(views)).map((view) => view?.ruleSet));
    const fastTracks = FAST_TRACK_DAYS.map((on) => fastTrackEditionOn(on)?.id);
    expect(used).toEqual(new Set([...Object.keys(PLACES), ...fastTracks]));
    expect(listEditions().map(({ id }) => id)).toEqual([
      ...Object.keys(PLACES),
      ...LATEST.map((id) => `${id}-new`),
    ]);
  });

  it('leaves every explanation of a stored assessment letter for letter as it was', async () => {
    expect(before.size).toBeGreaterThan(40);
    for (const [name, one] of stored) expect(await explanationsOf(one), name).toEqual(before.get(name));
  });

  it.each([
    ['CHECKLIST', 'chc-checklist-2022', '1960-01-01'],
    ['DST', 'chc-dst-2022', '1960-01-01'],
    ['CHILD_PRE_ASSESSMENT', 'cypcc-pre-assessment-2016', '2015-06-01'],
    ['CHILD_DST', 'cypcc-dst-2016', '2015-06-01'],
  ] as const)('explains a new %s by its own thresholds and words', async (tool, id, born) => {
    const [letters = ''] = ANSWERS[tool];
    const made = await anAnswered(tool, letters, { on: NEW_FROM, born });
    const now = await assessmentView(made.accounts.practitioner, made.assessmentId, NEW_FROM);
    const old = stored.get(`${id} ${letters} OPEN`) ?? expect.fail('not stored');
    const then = await assessmentView(old.accounts.practitioner, old.assessmentId, NEW_FROM);
    expect(now?.ruleSet).toBe(`${id}-new`);
    expect(then?.ruleSet).toBe(id);
    // One need was enough in a pre-assessment already.
    if (tool !== 'CHILD_PRE_ASSESSMENT')
      expect(now?.explanation?.indication).not.toBe(then?.explanation?.indication);
    const [document = ''] = await explanationsOf(made);
    expect(document).toContain('New: ');
    for (const page of before.get(`${id} ${letters} OPEN`) ?? []) expect(page).not.toContain('New: ');
  });

  it('times a new decision by its own lengths', async () => {
    const place = { on: NEW_FROM, born: '1960-01-01' };
    const { caseId } = await anAnswered('DST', 'NNNNNNNNNNNN', place);
    expect(await clocksOf(caseId)).toContain('CHC_DECISION PRACTITIONER 2026-04-01 2026-04-15 open');
    const fastTrack = await aFastTrack(place);
    expect(await clocksOf(fastTrack.caseId)).toContain(
      'FAST_TRACK_CARE PRACTITIONER 2026-04-01 2026-04-02 open',
    );
  });
});
