import { Pagination } from '@/components/nhs/pagination';
import { addressOf, type ListSpec, type ListView } from '@/lib/core/list-view';

type Props = {
  spec: ListSpec;
  view: ListView;
  page: { previousBefore: string | null; nextAfter: string | null };
};

/** Links to the previous and next page. Pages of a list have no numbers: they begin next to a row. */
export function ListPages({ spec, view, page }: Props) {
  const { previousBefore, nextAfter } = page;
  return (
    <Pagination
      ariaLabel="Pages of this list"
      previous={previousBefore ? { href: addressOf(spec, view, { before: previousBefore }) } : undefined}
      next={nextAfter ? { href: addressOf(spec, view, { after: nextAfter }) } : undefined}
    />
  );
}
