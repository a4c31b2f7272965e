import type { Page } from '@playwright/test';
import type { UserName } from '../people';
import type { Column, StoryCell } from '../story-text';

/**
 * What a check may see: pages only, as a user of the story sees them at the time of the row. `{name}` in an
 * address is an id of the story, such as `{maureen.caseId}`.
 */
export type Sight = {
  /** The words of a page's main part. */
  text: (as: UserName, address: string) => Promise<string>;
  /** The page itself, without scripts, to send a form. */
  page: (as: UserName, address: string) => Promise<Page>;
};

/**
 * Fails unless the pages show what the cell says. The days and sums come from the cell: a check runs once
 * more with one of them changed, and has to fail then.
 */
export type Check = (see: Sight, cell: StoryCell) => Promise<void>;

/** The checks of a row by column. `refused` is tried before the act of the row. */
export type RowChecks = Partial<Record<Column, Check>>;
