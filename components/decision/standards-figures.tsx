import { countOf } from '@/components/lists/count-text';
import { Table } from '@/components/nhs/table';
import { Tag } from '@/components/nhs/tag';
import type { OverRunBand } from '@/lib/assessment/rules/over-run';

type Share = { part: number; whole: number; isMet: boolean | null };

type Props = {
  adultsInTime: Share;
  bands: readonly { band: OverRunBand; count: number }[];
  childrenInTime: Share;
  inHospital: Share;
};

const bandNames: Record<OverRunBand, string> = {
  UP_TO_2_WEEKS: 'Up to 2 weeks over',
  OVER_2_TO_4_WEEKS: 'More than 2 and up to 4 weeks over',
  OVER_4_TO_12_WEEKS: 'More than 4 and up to 12 weeks over',
  OVER_12_TO_26_WEEKS: 'More than 12 and up to 26 weeks over',
  OVER_26_WEEKS: 'More than 26 weeks over',
};

/**
 * The performance against national standards, each next to its target, and the days over of late decisions.
 */
export function StandardsFigures({ adultsInTime, bands, childrenInTime, inHospital }: Props) {
  return (
    <>
      <Table
        caption="Performance against each standard"
        isCaptionHidden
        isResponsive
        isFirstCellHeader
        columns={[
          { key: 'what', text: 'Standard' },
          { key: 'reached', text: 'Result' },
          { key: 'asked', text: 'Target' },
        ]}
        rows={[
          line({
            what: 'Decisions on continuing healthcare within 28 days',
            share: adultsInTime,
            target: '80% or more',
            unit: ['decision', 'decisions'],
          }),
          line({
            what: 'Full assessments done in an acute hospital',
            share: inHospital,
            target: 'Less than 15%',
            unit: ['assessment', 'assessments'],
          }),
          line({
            what: 'Decisions on children’s continuing care on time',
            share: childrenInTime,
            target: 'No national target',
            unit: ['decision', 'decisions'],
          }),
        ]}
      />
      <Table
        caption="Days over the 28-day standard"
        isFirstCellHeader
        columns={[
          { key: 'band', text: 'Days over' },
          { key: 'count', text: 'Decisions', isNumeric: true },
        ]}
        rows={bands.map(({ band, count }) => ({
          key: band,
          cells: [bandNames[band], count.toLocaleString('en-GB')],
        }))}
      />
    </>
  );
}

type Line = { what: string; share: Share; target: string; unit: [one: string, many: string] };

function line({ what, share: { part, whole, isMet }, target, unit: [one, many] }: Line) {
  const reached =
    whole === 0 ? (
      `No ${many} in this period`
    ) : (
      <span className="app-stack">
        <span>
          <strong>{shareText(part, whole)}</strong>{' '}
          {isMet !== null && <Tag colour={isMet ? 'green' : 'red'}>{isMet ? 'Met' : 'Not met'}</Tag>}
        </span>
        <span className="app-visually-quiet">
          {part.toLocaleString('en-GB')} of {countOf(whole, one, many)}
        </span>
      </span>
    );
  return { key: what, cells: [what, reached, target] };
}

/** To a tenth of a percent, truncated: 79.96% is not 80%. */
function shareText(part: number, whole: number): string {
  return `${Math.floor((part * 1_000) / whole) / 10}%`;
}
