/** The sentence on the next page, by the key of `?done=`. */
export const personDone = {
  registered:
    'The person has been registered and is on your caseload. Ask about their information and communication needs.',
  joined: 'The person is on your caseload.',
  opened: 'You can open this record now. It will close by itself.',
  death: 'The death is on record. Nothing new can be started, and payments are stopped.',
  'death-contact': 'Who to speak to is saved.',
  'death-taken-back': 'The death has been taken back. Everything it stopped continues.',
  details: 'The details are saved.',
  'former-name-removed': 'The former name has been removed.',
  sensitive: 'The record is sensitive. Only the people you named can see how to reach the person.',
  'sensitive-changed': 'Your changes to the sensitive record are saved.',
  'sensitive-ended': 'The record is no longer sensitive.',
  'earlier-recorded': 'The earlier decision is on the record. A request for a budget can rest on it.',
  'earlier-corrected': 'The record is corrected. What it said before is in its history.',
  'eligibility-ended': 'The eligibility has an end. Budgets that rest on it continue until they are ended.',
  'end-taken-back': 'The end is taken back. The eligibility continues.',
  needs: 'The information and communication needs are saved.',
  characteristics: 'The equality information is saved.',
  practice: 'The GP practice has been recorded.',
  'contact-added': 'The emergency contact has been added.',
  'contact-removed': 'The emergency contact has been removed.',
  'authority-added': 'You have recorded who can act for this person.',
  'sharing-recorded': 'The agreement is on record. Letters can go to them, or copies, from now on.',
  'sharing-withdrawn': 'They get no more letters or copies.',
  'capacity-recorded':
    'The finding is on record. It takes the place of the last one about the same decision. Where the person has capacity, what others could do because they had none has ended.',
  'authority-ended': 'The authority has ended.',
  'dbs-recorded': 'The DBS check is on record. The budget shows what else must be in place.',
  'basis-recorded':
    'What lets them hold the money is on record. The budget shows what else must be in place.',
} as const;
