/** A BLOCKING gap stops a plan or an assessment from being sent. ADVICE is shown only. */
export type GapLevel = 'BLOCKING' | 'ADVICE';
