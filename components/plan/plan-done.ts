/** The sentence on the next page, by the key of `?done=`. */
export const planDone = {
  started: 'The plan has been started. Write it together with the person.',
  section: 'The text is saved.',
  outcome: 'The outcome is saved.',
  'outcome-removed': 'The outcome is removed.',
  service: 'The service is saved.',
  'service-removed': 'The service is removed.',
  risk: 'The risk is saved.',
  'risk-removed': 'The risk is removed.',
  'no-risks': 'You recorded that no risks were identified.',
  arrangements: 'The arrangements are saved.',
  agreed: 'The agreement is recorded.',
  sent: 'The plan has been sent to a PHB lead for a decision.',
  'my-words': 'Your changes are saved.',
  'my-agreement': 'Thank you for agreeing the plan. The care co-ordinator can now send it for a decision.',
  decided: 'Your decision is recorded. The practitioner and the person can see it.',
  first: 'Your approval is recorded. A second approver must now decide.',
} as const;
