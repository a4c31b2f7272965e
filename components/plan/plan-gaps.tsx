import type { PlanGap } from '@/lib/plan/rules/completeness';
import { type GapPlaces, gapHref, gapText } from './gap-text';

type Props = { gaps: readonly PlanGap[]; places: GapPlaces };

/** What must still be put right before the plan may be sent, and what would be good to have; each leads to its page. */
export function PlanGaps({ gaps, places }: Props) {
  const blocking = gaps.filter(({ level }) => level === 'BLOCKING');
  const advice = gaps.filter(({ level }) => level === 'ADVICE');
  return (
    <>
      {blocking.length > 0 && (
        <>
          <h2 className="nhsuk-heading-m" id="missing">
            What is missing
          </h2>
          <p>Complete {blocking.length === 1 ? 'this' : 'these'} before you send the plan.</p>
          <GapList gaps={blocking} places={places} />
        </>
      )}
      {advice.length > 0 && (
        <>
          <h2 className="nhsuk-heading-s">Recommended</h2>
          <GapList gaps={advice} places={places} />
        </>
      )}
    </>
  );
}

/** Two gaps that would read the same and lead to the same page are one. */
function GapList({ gaps, places }: Props) {
  const links = new Map(
    gaps.map(({ key, about }) => {
      const href = gapHref(places, key, about);
      return [`${key} ${href}`, { href, text: gapText(key) }];
    }),
  );
  return (
    <ul className="nhsuk-list nhsuk-list--bullet">
      {[...links].map(([key, { href, text }]) => (
        <li key={key}>
          <a href={href}>{text}</a>
        </li>
      ))}
    </ul>
  );
}
