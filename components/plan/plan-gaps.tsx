import type { PlanGap } from '@/lib/plan/rules/completeness';
import { type GapHrefs, planGapHref, planGapText } from './gap-text';

type Props = { gaps: readonly PlanGap[]; hrefs: GapHrefs };

/** What must be completed before the plan is sent, and what is recommended; each links to its page. */
export function PlanGaps({ gaps, hrefs }: Props) {
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
          <GapList gaps={blocking} hrefs={hrefs} />
        </>
      )}
      {advice.length > 0 && (
        <>
          <h2 className="nhsuk-heading-s">Recommended</h2>
          <GapList gaps={advice} hrefs={hrefs} />
        </>
      )}
    </>
  );
}

/** Two gaps with the same text and link are shown once. */
function GapList({ gaps, hrefs }: Props) {
  const links = new Map(
    gaps.map(({ key, about }) => {
      const href = planGapHref(hrefs, key, about);
      return [`${key} ${href}`, { href, text: planGapText(key) }];
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
