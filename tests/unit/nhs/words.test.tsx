import { ErrorMessage } from '@/components/nhs/error-message';
import { Fieldset, Legend } from '@/components/nhs/fieldset';
import { Hint } from '@/components/nhs/hint';
import { Label } from '@/components/nhs/label';
import { NotExpressible, only } from './fixtures';
import { type KitLabel, type KitText, labelOf } from './kit-params';
import { kitSuite } from './kit-suite';
import { words } from './raw';

type Labelled = Exclude<KitLabel, string>;

function wordsOf(params: Labelled) {
  const { label, labelSize, labelCaption, isPageHeading } = labelOf(params);
  return { children: label, size: labelSize, caption: labelCaption, isPageHeading };
}

kitSuite<Labelled>('label', { covered: 13, render: (params) => <Label {...wordsOf(params)} /> });

kitSuite<Labelled>('legend', { covered: 13, render: (params) => <Legend {...wordsOf(params)} /> });

kitSuite<{ text?: string; html?: string }>('hint', {
  covered: 3,
  render: (params) => <Hint>{words(params)}</Hint>,
});

kitSuite<{ text?: string; html?: string; visuallyHiddenText?: string }>('error-message', {
  covered: 4,
  render: (params) => {
    only(params, 'text', 'html');
    return <ErrorMessage>{words(params)}</ErrorMessage>;
  },
});

kitSuite<{ legend: KitLabel; html?: string; text?: KitText }>('fieldset', {
  covered: 4,
  render: (params) => {
    only(params, 'legend', 'html');
    const { label, labelSize, labelCaption, isPageHeading } = labelOf(params.legend);
    if (!label) throw new NotExpressible('no legend');
    return (
      <Fieldset
        legend={label}
        legendSize={labelSize}
        legendCaption={labelCaption}
        isPageHeading={isPageHeading}
      >
        {words({ html: params.html })}
      </Fieldset>
    );
  },
});
