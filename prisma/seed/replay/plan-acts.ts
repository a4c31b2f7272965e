import { todayInLondon } from '@/lib/core/clock';
import { ageOn } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { agreePlan } from '@/lib/plan/commands/agree-plan';
import { decidePlan } from '@/lib/plan/commands/decide-plan';
import { saveArrangements } from '@/lib/plan/commands/save-arrangements';
import { saveOutcome } from '@/lib/plan/commands/save-outcome';
import { saveRisk } from '@/lib/plan/commands/save-risk';
import { saveService } from '@/lib/plan/commands/save-service';
import { startPlan } from '@/lib/plan/commands/start-plan';
import { submitPlan } from '@/lib/plan/commands/submit-plan';
import { writeSection } from '@/lib/plan/commands/write-section';
import { findPlan } from '@/lib/plan/store/care-plan';
import { planHash } from '@/lib/plan/store/plan-hash';
import { query } from '@/lib/platform/db/transaction';
import type { ActOf } from '../act';
import { approvalReasons, CONDITION, refusalReasons, returnComments } from '../case-text';
import { sectionText } from '../plan-text';
import { randomOf } from '../random';
import { staffOf } from '../staff';
import type { Story } from '../story';
import { practitionerOf, staffMember, whoSignsIn } from './acting-accounts';
import { assessCapacity } from './person-acts';
import { type Context, done } from './progress';

const wordsFor = ({ commissionerCode, index }: Story, what: string) =>
  randomOf(`${commissionerCode} ${index} ${what}`);

export async function beginPlan({ accounts, story, progress }: Context): Promise<void> {
  done(
    await startPlan(
      practitionerOf(accounts, story, progress.personId),
      { caseId: progress.caseId },
      todayInLondon(),
    ),
    story,
  );
}

export async function write(
  { accounts, story, progress }: Context,
  { section, byPerson }: ActOf<'write'>,
): Promise<void> {
  const writer =
    (byPerson && whoSignsIn(accounts, story, progress.personId, 'coversPlan')) ||
    practitionerOf(accounts, story, progress.personId);
  const body = sectionText(wordsFor(story, section), section, aboutOf(story));
  done(await writeSection(writer, { caseId: progress.caseId, kind: section, body, version: 0 }), story);
}

const calledName = ({ person }: Pick<Story, 'person'>) => person.preferredName ?? person.givenName;

function aboutOf({ group, person, network }: Story) {
  const age = ageOn(person.dateOfBirth, todayInLondon());
  return { group, age, calledName: calledName({ person }), representativeName: network.helper?.name ?? null };
}

const ADDED = { id: null, seen: '' };

export async function addOutcome({ accounts, story, progress }: Context, place: number): Promise<void> {
  const [description = '', howWeWillKnow = ''] = story.bought.outcomes[place] ?? [];
  const input = { caseId: progress.caseId, ...ADDED, outcome: { description, howWeWillKnow } };
  progress.outcomeIds.push(
    done(await saveOutcome(practitionerOf(accounts, story, progress.personId), input), story),
  );
}

export async function addService({ accounts, story, progress }: Context, place: number): Promise<void> {
  const bought = story.bought.lines[place];
  if (!bought) return;
  const { why: whyNeeded, outcome, ...rest } = bought;
  const line = {
    ...rest,
    whyNeeded,
    outcomeId: progress.outcomeIds[outcome] ?? progress.outcomeIds[0] ?? '',
  };
  const input = { caseId: progress.caseId, ...ADDED, line };
  progress.lineIds.push(
    done(await saveService(practitionerOf(accounts, story, progress.personId), input), story),
  );
}

export async function addRisk({ accounts, story, progress }: Context, place: number): Promise<void> {
  const [hazard = '', management = ''] = story.bought.risks[place] ?? [];
  const random = wordsFor(story, `risk ${place}`);
  const actor = practitionerOf(accounts, story, progress.personId);
  const risk = {
    hazard,
    whoMightBeHarmed: calledName(story),
    management,
    ownerName: actor.displayName,
    likelihood: random.between(1, 4),
    impact: random.between(2, 5),
    personsView: random.chance(0.4)
      ? 'I know about this, and I would rather live with it than stay in bed.'
      : null,
  };
  done(await saveRisk(actor, { caseId: progress.caseId, ...ADDED, risk }), story);
}

export async function arrange({ accounts, story, progress }: Context): Promise<void> {
  const actor = practitionerOf(accounts, story, progress.personId);
  const random = wordsFor(story, 'arrangements');
  const arrangements = {
    startsOn: story.startsOn,
    weeks: story.bought.weeks,
    firstReviewOn: story.firstReviewOn,
    coordinatorId: actor.userId,
    healthMonitorName: random.pick(['Dr Anand', 'Sister Whelan', 'Dr Lowe', 'Sister Mbeki']),
    healthMonitorRole: random.pick(['GP', 'District nurse', 'Specialist nurse']),
    firstReviewHow: random.pick(['At home, with the family', 'By video call', 'At the clinic']),
    noticeDays: random.pick([28, 28, 30, 14]),
    capacityFluctuates: !story.network.hasCapacity,
    overIndicativeReason: story.bought.overReason,
  };
  done(
    await saveArrangements(actor, { caseId: progress.caseId, version: 1, arrangements }, todayInLondon()),
    story,
  );
}

/** The practitioner's changes after a plan was returned with comments. */
export async function amend({ accounts, story, progress }: Context): Promise<void> {
  const body = `${sectionText(wordsFor(story, 'CONTINGENCY'), 'CONTINGENCY', aboutOf(story))} ${AMENDED}`;
  const input = { caseId: progress.caseId, kind: 'CONTINGENCY' as const, body, version: 1 };
  done(await writeSection(practitionerOf(accounts, story, progress.personId), input), story);
}

const AMENDED = 'The relief agency covers nights when the usual carer is away, at the price in the plan.';

/** Signed online by the person or their representative if one can sign in, else on paper. */
export async function agree(context: Context): Promise<void> {
  const { accounts, story, progress } = context;
  await assessCapacity(context);
  const practitioner = practitionerOf(accounts, story, progress.personId);
  const { network } = story;
  progress.planHash = await hashOf(practitioner, progress.caseId);
  const own = whoSignsIn(accounts, story, progress.personId, 'coversPlan');
  const agreedBy = !network.hasCapacity && network.helper ? progress.authorityId : 'PERSON';
  const recorded = own ? null : { agreedBy, how: 'ON_PAPER' as const, agreedOn: todayInLondon() };
  done(
    await agreePlan(
      own ?? practitioner,
      { caseId: progress.caseId, seenHash: progress.planHash, recorded },
      todayInLondon(),
    ),
    story,
  );
}

async function hashOf(actor: Actor, caseId: string): Promise<string> {
  const plan = await query(actor, 'plan:view', (scope) => findPlan(scope, caseId));
  if (!plan) throw new Error(`No plan for ${caseId}`);
  return planHash(plan);
}

export async function submit({ accounts, story, progress }: Context): Promise<void> {
  const note = wordsFor(story, 'note').chance(0.2)
    ? 'The family would like to start soon: the present agency stops at the end of next month.'
    : null;
  const input = { caseId: progress.caseId, seenHash: progress.planHash, note };
  progress.submissionId = done(
    await submitPlan(practitionerOf(accounts, story, progress.personId), input, todayInLondon()),
    story,
  );
}

export async function decide(
  { accounts, story, progress }: Context,
  { option, isFirstOfTwo }: ActOf<'decide'>,
): Promise<void> {
  const random = wordsFor(story, option);
  const reasons =
    option === 'RETURN'
      ? returnComments(random)
      : option === 'REFUSE'
        ? refusalReasons(random)
        : approvalReasons(random);
  const input = {
    caseId: progress.caseId,
    submissionId: progress.submissionId,
    option,
    reasons,
    conditions: option === 'APPROVE_WITH_CONDITIONS' ? CONDITION : '',
  };
  done(await decidePlan(deciderOf(story, isFirstOfTwo, accounts), input, todayInLondon()), story);
}

/** The least senior lead with a sufficient limit. As first of two: the most senior lead without one. */
function deciderOf(
  { bought: { total }, commissionerCode }: Story,
  isFirstOfTwo: boolean,
  accounts: Context['accounts'],
): Actor {
  const leads = staffOf(commissionerCode, 'PHB_LEAD').map((key) => staffMember(accounts, key, 'PHB_LEAD'));
  const limit = (lead: Actor) => lead.approvalLimitPence ?? 0;
  const byLimit = leads.sort((a, b) => limit(a) - limit(b));
  const found = isFirstOfTwo
    ? byLimit.findLast((lead) => limit(lead) < total)
    : byLimit.find((lead) => limit(lead) >= total);
  if (!found) throw new Error(`Nobody of ${commissionerCode} may decide about ${total} pence`);
  return found;
}
