import { parse } from 'node-html-parser';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { DoneBanner } from '@/components/page/done-banner';

const sentences = { saved: 'The text is saved.' };

test.each<[unknown, string]>([
  ['saved', 'SuccessThe text is saved.'],
  ['other', ''],
  ['constructor', ''],
  [['saved'], ''],
  [undefined, ''],
])('done=%j says %j', (done, said) => {
  const page = parse(renderToStaticMarkup(<DoneBanner sentences={sentences} done={done} />));
  expect(page.textContent).toBe(said);
});
