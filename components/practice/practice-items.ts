import type { PracticeSearchView, PracticeView } from '@/lib/practice/queries/practice-search';

type Current = { code: string; text: string };

/** The practices to choose among: the one that is recorded, then those that were found. */
export function practiceItems(current: Current | null, found: PracticeSearchView | null) {
  const others = found?.kind === 'found' ? found.practices : [];
  const kept = current
    ? [{ value: current.code, label: current.text, hint: 'As recorded. It has not changed' }]
    : [];
  return [...kept, ...others.filter(({ code }) => code !== current?.code).map(itemOf)];
}

function itemOf({ code, name, place, commissioner, isOwn, closed }: PracticeView) {
  const board = isOwn ? '' : ` Another commissioner is responsible: ${commissioner}.`;
  return {
    value: code,
    label: `${name} (${code})`,
    hint: `${closed ? `${closed.replace(/\.?$/, '.')} ` : ''}${place}.${board}`,
  };
}
