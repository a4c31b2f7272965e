import { HolderHomePage, SpendingPage, WithdrawReceiptPage } from './pages/holder-pages';
import { build } from './support/build';
import { aPhoto } from './support/photo';
import { expect, test } from './support/test';

test('a receipt is checked before it can be opened, is refused with the reason, or kept, and can be withdrawn', async ({
  browserOf,
  commissioner,
}) => {
  const made = await build.aCaseAt(commissioner, 'ACTIVE');
  const page = await browserOf(await build.aHolder(commissioner, made.personId), {
    javaScriptEnabled: false,
  });
  const spending = await new SpendingPage(page, made.spendingId).open();

  await spending.addReceipt(Buffer.from('%PDF-1.7 cut off'), 'application/pdf');
  await expect(spending.banner).toContainText('We are checking this file.');
  await spending.untilChecked();
  await expect(page.getByText('It may be damaged')).toBeVisible();
  await spending.isAccessible();
  const home = await new HolderHomePage(page).open();
  await expect(page.getByRole('heading', { name: 'Files to send again' })).toBeVisible();
  await home.isAccessible();
  await spending.open();
  await page.getByRole('button', { name: 'Remove this note' }).click();
  await expect(page.getByText('It may be damaged')).toHaveCount(0);

  await spending.addReceipt(await aPhoto());
  await spending.untilChecked();
  await expect(page.getByRole('link', { name: /^Photo 2, added on/ })).toBeVisible();
  await page.getByRole('link', { name: /^Withdraw Photo 2/ }).click();
  await (await new WithdrawReceiptPage(page, made.spendingId, made.receiptId).arrive()).withdraw(
    'Wrong photo',
  );
  await spending.arrive();
  await expect(page.getByText(/^Photo 2, .* withdrawn by/)).toBeVisible();
  await expect(page.getByText('Wrong photo')).toBeVisible();
});
