/**
 * The four texts on needs that were recorded before needs were chosen. They are kept as they are, for staff
 * to confirm with the person. Null: not asked then; empty: asked and no such need.
 */
export type RecordedBefore = {
  contactMethod: string | null;
  informationFormat: string | null;
  professional: string | null;
  support: string | null;
};

const LABELS: Record<keyof RecordedBefore, string> = {
  contactMethod: 'Contact',
  informationFormat: 'Information',
  professional: 'Communication professional',
  support: 'Communication support',
};

/**
 * What was recorded before, word for word. Nothing is read out of it: "no need for large print" is no need.
 * @rule PER-22 (docs/rules.md)
 */
export function recordedBeforeLines(before: RecordedBefore): string[] {
  const names = Object.keys(LABELS) as (keyof RecordedBefore)[];
  return names.flatMap((name) => {
    const words = before[name];
    return words === null ? [] : [`${LABELS[name]}: ${words || 'asked, no such need'}`];
  });
}

/** Whether any of the four has a need in words. */
export function hasNeedBefore(before: RecordedBefore): boolean {
  return Object.values(before).some(Boolean);
}
