import { Card } from '@/components/nhs/card';
import { SummaryCard, SummaryList } from '@/components/nhs/summary-list';
import { Scroll } from '@/components/nhs/table';
import { Tag } from '@/components/nhs/tag';
import { TaskList } from '@/components/nhs/task-list';
import { HERE, LONG_TEXT, LONG_WORD } from '../sample-text';
import { type Family, specimen } from '../specimen';

const change = [{ href: HERE, text: 'Change', hiddenText: 'the amount' }];
const rows = [
  { term: 'Amount', value: '£1,250.50 a week', actions: change },
  { term: 'Managed as', value: 'Direct payment' },
  { term: 'Notes', value: 'Not provided', actions: [...change, { href: HERE, text: 'Remove' }] },
];
const longRows = [
  { term: LONG_TEXT, value: LONG_TEXT, actions: change },
  { term: 'Email', value: LONG_WORD },
];
const children = <p>Starts on 4 May 2027.</p>;
const done = (
  <Tag colour={false} hasBorder={false}>
    Completed
  </Tag>
);

export const facts: Family = {
  title: 'Facts and things to do',
  specimens: [
    specimen(Card, {
      normal: { heading: 'Care at home', children },
      clickable: { heading: 'Care at home', href: HERE, isClickable: true, children },
      'with links': {
        heading: 'Care at home',
        actions: [...change, { href: HERE, text: 'Remove' }],
        children,
      },
      feature: { variant: 'feature', heading: 'Money left', children },
      primary: { variant: 'primary', heading: 'Care at home', href: HERE, isClickable: true },
      secondary: { variant: 'secondary', heading: 'Care at home', href: HERE, children },
      warning: { variant: 'warning', heading: 'Ask first', children },
      empty: {},
      'long text': { heading: LONG_TEXT, actions: change, children: <p>{LONG_TEXT}</p> },
    }),
    specimen(SummaryList, {
      normal: { rows },
      'without borders': { rows, hasBorder: false },
      empty: { rows: [] },
      'long text': { rows: longRows },
    }),
    specimen(SummaryCard, {
      normal: { heading: 'Care at home', rows, actions: change },
      empty: { heading: 'Care at home', rows: [] },
      'long text': { heading: LONG_TEXT, rows: longRows, actions: change },
    }),
    specimen(TaskList, {
      normal: {
        idPrefix: 'tasks-normal',
        tasks: [
          { text: 'About the person', href: HERE, status: done },
          { text: 'Services', href: HERE, hint: 'At least one', status: <Tag colour="blue">Incomplete</Tag> },
          { text: 'Agree the plan', status: <Tag colour="grey">Cannot start yet</Tag> },
        ],
      },
      empty: { idPrefix: 'tasks-empty', tasks: [] },
      'long text': {
        idPrefix: 'tasks-long',
        tasks: [
          { text: LONG_TEXT, href: HERE, hint: LONG_TEXT, status: <Tag colour="blue">Incomplete</Tag> },
        ],
      },
    }),
    specimen(Scroll, {
      normal: {
        labelledBy: 'gallery-scroll',
        children: <p id="gallery-scroll">What is too wide scrolls here.</p>,
      },
      'long text': {
        labelledBy: 'gallery-scroll-long',
        children: (
          <p id="gallery-scroll-long" className="app-number">
            {LONG_TEXT}
          </p>
        ),
      },
    }),
  ],
};
