import path from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../../architecture/files';
import { caseStatesPage } from './case-diagram';

it('docs/case-states.md shows every move of a case that the rule allows (REQ-02)', async () => {
  await expect(caseStatesPage()).toMatchFileSnapshot(path.join(root, 'docs/case-states.md'));
});
