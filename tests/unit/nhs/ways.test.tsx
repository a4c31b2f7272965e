import { parse } from 'node-html-parser';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import {
  NumberedPagination,
  type PageNumber,
  Pagination,
  type PaginationTarget,
} from '@/components/nhs/pagination';
import { Tabs } from '@/components/nhs/tabs';
import { Tag, type TagColour } from '@/components/nhs/tag';
import { TaskList } from '@/components/nhs/task-list';
import { NotExpressible, only } from './fixtures';
import type { KitText } from './kit-params';
import { kitSuite } from './kit-suite';
import { words } from './raw';

type KitPage = { number?: number; href?: string; current?: boolean; ellipsis?: boolean };
type KitPagination = { previous?: PaginationTarget; next?: PaginationTarget; items?: (KitPage | false)[] };

kitSuite<KitPagination>('pagination', {
  covered: 10,
  render: (params) => {
    only(params, 'previous', 'next', 'items');
    if (!params.items) return <Pagination {...params} />;
    return (
      <NumberedPagination
        previous={params.previous}
        next={params.next}
        pages={params.items.flatMap(pageOf)}
      />
    );
  },
});

function pageOf(page: KitPage | false, index: number): PageNumber[] {
  if (!page) return [];
  if (page.ellipsis) return [{ gapAfter: index }];
  return [{ number: page.number ?? 0, href: page.href ?? '', isCurrent: page.current }];
}

it('shows nothing where there is only one page', () => {
  expect(renderToStaticMarkup(<Pagination />)).toBe('');
  expect(renderToStaticMarkup(<NumberedPagination pages={[{ number: 1, href: '?page=1' }]} />)).toBe('');
});

type KitTag = { text?: string; colour?: TagColour | false; border?: boolean; classes?: string };
type KitTask = {
  heading?: KitText;
  title?: KitText;
  hint?: KitText;
  href?: string;
  status: string | { text?: string; tag?: KitTag; classes?: string };
};

kitSuite<{ idPrefix: string; items: (KitTask | false)[] }>('task-list', {
  covered: 4,
  render: ({ idPrefix, items }) => <TaskList idPrefix={idPrefix} tasks={items.map(taskOf)} />,
});

function taskOf(task: KitTask | false) {
  if (!task) throw new NotExpressible('an empty item leaves a gap in the numbering');
  only(task, 'heading', 'title', 'hint', 'href', 'status');
  const { heading, title, hint, href, status } = task;
  return { text: words(heading ?? title), hint: words(hint), href, status: statusOf(status) };
}

function statusOf(status: KitTask['status']) {
  if (typeof status === 'string') return status;
  only(status, 'text', 'tag');
  if (!status.tag) return status.text;
  const { text, colour, border, classes } = status.tag;
  return (
    <Tag colour={colour} hasBorder={border} className={classes}>
      {text}
    </Tag>
  );
}

type KitTab = { label: string; id?: string };

/** The tabs of the kit switch panels of one page; ours lead to pages, so only the list is the same. */
kitSuite<{ id?: string; idPrefix?: string; items: (KitTab | false)[] }>('tabs', {
  covered: 5,
  part: (html) => {
    const list = parse(html).querySelector('.nhsuk-tabs__list');
    for (const link of list?.querySelectorAll('a') ?? []) link.removeAttribute('aria-current');
    return list?.outerHTML ?? '';
  },
  render: ({ id, idPrefix, items }) => {
    const tabs = items.flatMap((item, index) =>
      item
        ? [
            {
              href: `#${item.id ?? `${idPrefix ?? id}-${index + 1}`}`,
              text: item.label,
              isCurrent: index === 0,
            },
          ]
        : [],
    );
    return <Tabs ariaLabel="Sections" items={tabs} />;
  },
});

it('tells which tab is the page in view', () => {
  const items = [
    { href: '/plan', text: 'Plan', isCurrent: true },
    { href: '/money', text: 'Money' },
  ];
  const html = renderToStaticMarkup(<Tabs ariaLabel="Sections" items={items} />);
  expect(html).toContain('<nav class="nhsuk-tabs app-tabs" aria-label="Sections">');
  expect(html.match(/aria-current="page"/g)).toHaveLength(1);
  expect(html).toContain('href="/plan" aria-current="page"');
});
