/** What is said on the next page, by the key of `?done=`. */
export const personDone = {
  registered: 'The person is registered and on your caseload.',
  joined: 'The person is on your caseload.',
  opened: 'The record is open to you for 8 hours.',
  details: 'The details are saved.',
  characteristics: 'The equality information is saved.',
  'contact-added': 'The emergency contact is added.',
  'contact-removed': 'The emergency contact is removed.',
  'authority-added': 'You have recorded who may act for this person.',
  'authority-ended': 'The authority has ended.',
} as const;
