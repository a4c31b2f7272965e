import type { Page } from '@playwright/test';

/** The summary of what is wrong with a form that was sent. */
export const problems = (page: Page) => page.getByRole('alert').filter({ hasText: 'There is a problem' });

/** Types a day into the three fields of a group. */
export async function typeDay(
  page: Page,
  legend: string,
  [day, month, year]: [string, string, string],
): Promise<void> {
  const group = page.getByRole('group', { name: legend });
  await group.getByLabel('Day').fill(day);
  await group.getByLabel('Month').fill(month);
  await group.getByLabel('Year').fill(year);
}
