/** The sentence on the next page, by the key of `?done=`. */
export const personDone = {
  registered: 'The person has been registered and is on your caseload.',
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
  characteristics: 'The equality information is saved.',
  'contact-added': 'The emergency contact has been added.',
  'contact-removed': 'The emergency contact has been removed.',
  'authority-added': 'You have recorded who can act for this person.',
  'authority-ended': 'The authority has ended.',
} as const;
