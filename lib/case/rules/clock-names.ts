import type { ClockKind } from './clock-kind';
import type { ClockRow } from './clock-row';
import { CLOCKS } from './clock-table';

/** Everything there is to know of a kind of clock. */
export function clockRow(kind: ClockKind): ClockRow {
  return CLOCKS[kind];
}

/** What is to be done, as staff read it: text for a link. */
export function clockName(kind: ClockKind): string {
  return CLOCKS[kind].name;
}

/** The same where it is the practitioner's own: they assess, and a PHB lead decides. */
export function ownClockName(kind: ClockKind): string {
  const { name, ownName } = clockRow(kind);
  return ownName ?? name;
}

/** Where the commissioner does it: the case itself, where it is not theirs to do. */
export function commissionerHref(kind: ClockKind, caseId: string): string {
  return `/commissioner/cases/${caseId}${clockRow(kind).hrefs.commissioner ?? ''}`;
}

/** Where the practitioner does it: the case itself, where it is not theirs to do. */
export function practitionerHref(kind: ClockKind, caseId: string): string {
  return `/practitioner/cases/${caseId}${clockRow(kind).hrefs.practitioner ?? ''}`;
}
