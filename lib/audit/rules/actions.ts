/**
 * Every action of the audit trail, with its sentence on the person's timeline: past tense, third person,
 * plain. Null: in the trail but not on the timeline (views, exports and sign-ins have pages of their own).
 */
export const AUDIT_ACTIONS = {
  'session:role': null,
  'person:find': null,
  'limit:reached': null,
  'sign-in:view': null,
  'use:view': null,
  'person:view': null,
  'person:register': 'Registered this person',
  'person:edit': 'Changed personal details',
  'person:needs': 'Recorded information and communication needs',
  'former-name:remove': 'Removed a former name',
  'sensitive:set': 'Made this record sensitive',
  'sensitive:change': 'Changed who sees this sensitive record, or its safe way for letters',
  'sensitive:end': 'Ended the sensitive record',
  'characteristics:record': 'Recorded equality information',
  'contact:record': 'Recorded an emergency contact',
  'contact:remove': 'Removed an emergency contact',
  'authority:record': 'Recorded who can act for this person',
  'authority:end': 'Ended someone’s authority to act for this person',
  'authority:restore': 'Gave back someone’s authority to act for this person',
  'death:record': 'Recorded that this person died',
  'death:contact': 'Recorded who to speak to after the death',
  'death:take-back': 'Took back a death that was recorded by mistake',
  'caseload:join': 'Took this person onto their caseload',
  'record:break-glass': 'Opened this record from outside their caseload',
  'request:record': 'Recorded a request for a personal health budget',
  'request:move': 'Let a request rest on the decision of a referral',
  'referral:record': 'Recorded a referral',
  'case:view': null,
  'case:close': 'Closed the case',
  'eligibility:view': null,
  'eligibility:record': 'Recorded an earlier decision on eligibility',
  'eligibility:correct': 'Corrected an earlier decision on eligibility',
  'eligibility:end': 'Ended an eligibility',
  'eligibility:eligible': 'Decided: eligible',
  'eligibility:not-eligible': 'Decided: not eligible',
  'eligibility:supersede': 'Made a new eligibility decision',
  'assessment:view': null,
  'assessment:start': 'Started an assessment',
  'assessment:write': 'Edited an assessment',
  'assessment:team': 'Recorded who took part in an assessment',
  'assessment:involvement': 'Recorded how the person takes part',
  'assessment:evidence': 'Kept an evidence file that passed its check',
  'assessment:evidence-withdraw': 'Withdrew an evidence file',
  'assessment:evidence-view': null,
  'assessment:complete': 'Completed a screening',
  'assessment:refer': 'Referred the person for full assessment against the tool, with reasons',
  'assessment:recommend': 'Sent an eligibility recommendation',
  'assessment:criteria': 'Answered the local criteria',
  'assessment:return': 'Returned a recommendation with questions',
  'assessment:withdraw': 'Withdrew an assessment',
  'assessment:fast-track': 'Recorded a fast track for NHS continuing healthcare',
  'assessment:care-in-place': 'Recorded that fast track care is in place',
  'letter:send': 'Sent a letter',
  'letter:view': null,
  'challenge:ask': 'Asked for a review of a decision',
  'challenge:meeting': 'Recorded a step of a review',
  'challenge:decide': 'Ended a stage of a review',
  'refund:confirm': 'Confirmed a refund of care costs',
  'transition:done': 'Completed a step of moving to adult services',
  'criteria:draft': null,
  'criteria:publish': null,
  'criteria:withdraw': null,
  'criteria:preview': null,
  'indicative:set': 'Set the indicative budget',
  'indicative:tell': 'Told the person their indicative budget',
  'plan:view': null,
  'plan:start': 'Started the care and support plan',
  'plan:write': 'Edited the care and support plan',
  'plan:contribute': 'Added their own words to the plan',
  'plan:agree': 'Agreed the plan',
  'plan:submit': 'Sent the plan for a decision',
  'plan:approve-first': 'Approved the plan as the first of two approvers',
  'plan:approve': 'Approved the plan',
  'plan:approve-with-conditions': 'Approved the plan with conditions',
  'plan:return': 'Returned the plan with comments',
  'plan:refuse': 'Refused the plan',
  'budget:start': 'Started the budget',
  'budget:end': 'Ended the budget',
  'budget:restore': 'Restored a budget that was ended by mistake',
  'budget:settle': 'Settled the final payments',
  'budget:release': 'Gave money of an ended budget back to the NHS',
  'budget:recommit': 'Set money of a restored budget aside again',
  'consent:end': 'Recorded that consent to a direct payment was withdrawn',
  'consent:restore': 'Recorded that consent to a direct payment is given again',
  'budget:view': null,
  'payment:propose': 'Proposed a payment',
  'payment:stopped': 'Found payments that may not go on, and told the finance team',
  'payment:stop-settled': 'Found no more payments that may not go on',
  'payment:approve': 'Approved a payment',
  'payment:release': 'Released a payment',
  'payment:cancel': 'Cancelled a payment',
  'payment:restore': 'Restored a payment that was cancelled by mistake',
  'spending:record': 'Recorded spending',
  'spending:reverse': 'Reversed a spending entry',
  'file:send': 'Sent a file, which is checked first',
  'file:keep': null,
  'file:refuse': 'Checked a file and did not keep it',
  'file:dismiss': null,
  'receipt:add': 'Kept a receipt that passed its check',
  'receipt:withdraw': 'Withdrew a receipt',
  'receipt:view': null,
  'list:export': null,
  'account:create': null,
  'role:grant': null,
  'role:end': null,
  'anchor:keep': null,
  'anchor:begin': null,
} as const;

export type AuditAction = keyof typeof AUDIT_ACTIONS;

/** Actions that change no record. Their chains are their own, so that no change waits for a look. */
const LOOKS: ReadonlySet<AuditAction> = new Set<AuditAction>([
  'session:role',
  'person:find',
  'person:view',
  'case:view',
  'eligibility:view',
  'assessment:view',
  'assessment:evidence-view',
  'letter:view',
  'criteria:preview',
  'plan:view',
  'budget:view',
  'receipt:view',
  'list:export',
  'limit:reached',
  'sign-in:view',
  'use:view',
  'anchor:keep',
  'anchor:begin',
]);

export function isLook(action: AuditAction): boolean {
  return LOOKS.has(action);
}

/** Former names of actions. The trail is never rewritten, so it holds the names it was written with. */
const FORMER_NAMES: ReadonlyMap<string, AuditAction> = new Map([
  ['request:close', 'case:close'],
  ['request:view', 'case:view'],
]);

/** Today's name of an action in the trail. Null: no version ever wrote this name. */
export function currentAction(written: string): AuditAction | null {
  if (Object.hasOwn(AUDIT_ACTIONS, written)) return written as AuditAction;
  return FORMER_NAMES.get(written) ?? null;
}

/** Every name under which the trail may hold these actions. */
export function writtenNames(actions: readonly AuditAction[]): string[] {
  const former = [...FORMER_NAMES].filter(([, now]) => actions.includes(now));
  return [...actions, ...former.map(([name]) => name)];
}
