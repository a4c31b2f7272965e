import { throwawayCluster } from '../../scripts/lib/throwaway-cluster.mjs';
import { runScript } from '../integration/scripts/run-script';
import { codeOf } from '../support/factor';
import { InvitationPage, SignInPage } from './pages/public-pages';
import { RecoveryCodesPage, SetUpPage } from './pages/second-step-pages';
import { startApp } from './support/app';
import { fits } from './support/reflow';
import { expect, test } from './support/test';
import { trialDatabase } from './support/trial-database';

const ADMIN = 'first.last@example.nhs.uk';
const PASSWORD = 'three walls under rain';

test('from an empty database to the home of the first administrator, by the command alone', async ({
  browserOf,
}) => {
  // A server of its own, and the command with its checks of packages and client.
  test.setTimeout(180_000);
  const cluster = await throwawayCluster();
  const { appUrl, ownerUrl } = await trialDatabase(cluster.superUrl);
  const app = await startApp({ DATABASE_URL: appUrl });
  const addCommissioner = (code: string) =>
    runScript('commissioner.mjs', ['--code', code, '--admin', ADMIN], {
      DATABASE_URL: appUrl,
      DATABASE_OWNER_URL: ownerUrl,
      PUBLIC_URL: app.url,
    });
  try {
    const { code, output } = await addCommissioner('QOX');
    expect([code, output]).toEqual([0, expect.stringContaining('can begin')]);
    const [, link = '', secret = ''] = /(http\S+\/invitation\/\S+)\s+(\S{19})\s/.exec(output) ?? [];

    const page = await browserOf(undefined, { baseURL: app.url });
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(link);
    const form = await new InvitationPage(page).arrive();
    await fits(page);
    await form.submit('ABCD-EFGH-JKLM-NPQR', PASSWORD);
    await form.isRefused('The code is not right');
    await form.submit(secret, PASSWORD, 'another');
    await form.isRefused('The two passwords are not the same');
    await form.submit(secret, 'password1234');
    await form.isRefused('many people choose it');
    await form.submit(secret, PASSWORD);

    const signIn = await new SignInPage(page).arrive();
    await expect(page.getByText('Your password is set')).toBeVisible();
    await signIn.submit(ADMIN, PASSWORD);
    const setUp = await new SetUpPage(page).arrive();
    await fits(page);
    await setUp.submit(codeOf(await setUp.secret()));
    const codes = await new RecoveryCodesPage(page).arrive();
    await fits(page);
    await codes.press('I have kept them');
    await page.waitForURL('**/commissioner');

    const plain = await browserOf(undefined, { baseURL: app.url, javaScriptEnabled: false });
    await plain.goto(link);
    await expect(plain.getByRole('heading', { level: 1 })).toHaveText('This invitation has been used');
  } finally {
    await app.stop();
    await cluster.destroy();
  }
});
