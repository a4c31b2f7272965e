import type { Aftercare, DetainedUnder } from '@/lib/eligibility/rules/aftercare';

export const sectionNames: Record<DetainedUnder, string> = {
  SECTION_3: 'Section 3: for treatment',
  SECTION_37: 'Section 37: hospital order by a court',
  SECTION_45A: 'Section 45A: hospital and limitation directions',
  SECTION_47: 'Section 47: transfer of a sentenced prisoner',
  SECTION_48: 'Section 48: transfer of another prisoner',
};

/** Who pays which share. */
export function sharesText({
  board,
  council,
  nhsShare,
}: Pick<Aftercare, 'board' | 'council' | 'nhsShare'>): string {
  return `${board} ${percent(nhsShare)}, ${council} ${percent(10_000 - nhsShare)}`;
}

function percent(hundredths: number): string {
  return `${Number((hundredths / 100).toFixed(2))}%`;
}
