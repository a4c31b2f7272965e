import { Details } from '@/components/nhs/details';
import { Table } from '@/components/nhs/table';
import type { PublishedYear } from '@/lib/money/queries/published-totals';

const number = (count: number | null) => count?.toLocaleString('en-GB') ?? 'Not published';
/** 2023-24 as April 2023 to March 2024. */
const yearText = (year: string) => `April ${year.slice(0, 4)} to March ${year.slice(0, 2)}${year.slice(5)}`;

/** How many people have had a budget, as one sentence with its table. Nothing where no figure is known. */
export function PublishedFigures({ years }: { years: readonly PublishedYear[] }) {
  const [latest] = years;
  if (!latest) return null;
  return (
    <>
      <h2 className="nhsuk-heading-m">How many people have one</h2>
      <p>
        From {yearText(latest.year)}, {number(latest.people)} people in England had a personal health budget.
      </p>
      <Details summary="See the published figures">
        <Table
          caption="People in England with a personal health budget in the year"
          captionSize="s"
          isResponsive
          isFirstCellHeader
          columns={[
            { key: 'year', text: 'Year' },
            { key: 'people', text: 'People', isNumeric: true },
            { key: 'adults', text: 'Adults', isNumeric: true },
            { key: 'children', text: 'Children and young people', isNumeric: true },
          ]}
          rows={years.map(({ year, people, adults, children }) => ({
            key: year,
            cells: [yearText(year), number(people), number(adults), number(children)],
          }))}
        />
        <p>
          Source: NHS England Digital, Personal Health Budgets. The figure for 2021 to 2022 is from an article
          about it.
        </p>
      </Details>
    </>
  );
}
