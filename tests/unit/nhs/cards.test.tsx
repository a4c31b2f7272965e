import { Card } from '@/components/nhs/card';
import { SummaryCard, SummaryList } from '@/components/nhs/summary-list';
import { only } from './fixtures';
import { actionsOf, cardOf, type KitActions, type KitCard } from './kit-card';
import type { KitText } from './kit-params';
import { kitSuite } from './kit-suite';
import { words } from './raw';

kitSuite<KitCard>('card', {
  covered: 40,
  render: (params) => {
    const { description, html } = params;
    const isText = typeof description === 'string' || description?.text;
    const body = html ? { html } : description;
    return (
      <Card {...cardOf(params)}>
        {isText ? <p className="nhsuk-card__description">{words(body)}</p> : words(body)}
      </Card>
    );
  },
});

type KitRow = { key: KitText; value: KitText; actions?: KitActions; border?: boolean };
type KitList = { rows: (KitRow | false)[]; border?: boolean; lastRowBorder?: boolean; card?: KitCard };

kitSuite<KitList>('summary-list', {
  covered: 20,
  render: (params) => {
    only(params, 'rows', 'border', 'lastRowBorder', 'card');
    const rows = params.rows.flatMap((row) => (row ? [rowOf(row)] : []));
    const borders = { hasBorder: params.border, hasLastRowBorder: params.lastRowBorder ?? true };
    if (params.card) return <SummaryCard {...cardOf(params.card)} {...borders} rows={rows} />;
    return <SummaryList {...borders} rows={rows} />;
  },
});

function rowOf({ key, value, actions, border }: KitRow) {
  for (const side of [key, value]) if (side && typeof side === 'object') only(side, 'text', 'html');
  return { term: words(key), value: words(value), actions: actionsOf(actions), hasBorder: border };
}
