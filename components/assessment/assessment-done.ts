/** What is said on the next page, by the key of `?done=`. */
export const assessmentDone = {
  started: 'The assessment has been started. Fill in the parts in any order. Each part is saved separately.',
  answer: 'The part is saved.',
  answers: 'Everything is saved.',
  member: 'The list of who took part is saved.',
  'profession-confirmed': 'You confirmed your own profession.',
  'member-removed': 'The person has been removed from the list.',
  involvement: 'How the person takes part is saved.',
  evidence: 'We have the file. We are checking this file.',
  'evidence-withdrawn': 'The file has been withdrawn. It stays in the record.',
  screened: 'The screening has been completed.',
  nursing: 'You recorded the outcome on nursing care. A letter about it is to be sent.',
  'nursing-again': 'Nursing care is to be considered again. It is a task of the PHB leads.',
  sent: 'The recommendation has been sent to a PHB lead for verification.',
  'fast-track':
    'The fast track has been recorded and sent to a PHB lead. Put the care in place within 48 hours of receiving the fast track.',
  'care-in-place': 'You recorded that the care is in place.',
  withdrawn: 'The assessment has been withdrawn. It stays in the record.',
} as const;
