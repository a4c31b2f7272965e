/** What is said on the next page, by the key of `?done=`. */
export const assessmentDone = {
  started: 'The assessment is started. Fill in the parts in any order: each one is saved by itself.',
  part: 'The part is saved.',
  parts: 'Everything is saved.',
  member: 'Saved who took part.',
  'member-removed': 'Taken off the list.',
  involvement: 'Saved how the person takes part.',
  evidence: 'The file is added.',
  'evidence-withdrawn': 'The file is withdrawn. It stays in the record.',
  screened: 'The screening is completed.',
  sent: 'The recommendation is sent. A PHB lead now decides.',
  'fast-track':
    'The fast track is recorded. A PHB lead now decides. Put the care in place within 48 hours of receiving it.',
  'care-in-place': 'You recorded that the care is in place.',
  withdrawn: 'The assessment is withdrawn. What it said stays in the record.',
} as const;
