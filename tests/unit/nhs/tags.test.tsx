import { Tag, type TagColour } from '@/components/nhs/tag';
import { NotExpressible } from './fixtures';
import { kitSuite } from './kit-suite';
import { words } from './raw';

type KitTag = {
  text?: string;
  html?: string;
  colour?: TagColour | false;
  border?: boolean;
  classes?: string;
};

kitSuite<KitTag>('tag', {
  covered: 27,
  render: (params) => {
    if (params.colour && params.classes) throw new NotExpressible('two colours at once');
    return (
      <Tag colour={params.colour} hasBorder={params.border} className={params.classes}>
        {words(params)}
      </Tag>
    );
  },
});
