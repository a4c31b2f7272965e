import { AssessmentDomainPage, AssessmentPage } from './pages/assessment-pages';
import { build, type StagedCase, type User } from './support/build';
import { sql } from './support/sql';
import { expect, test } from './support/test';

/** A decision support tool that is being written, on the caseload of two. */
async function twoAtOne(commissioner: string): Promise<{ made: StagedCase; second: User }> {
  const made = await build.aCaseAt(commissioner, 'DST');
  const second = await build.aStaffMember('PRACTITIONER', commissioner, { name: 'Sol Socialworker' });
  return { made, second: await build.withCaseload(second, made.personId) };
}

/** Every version of an answer, the first first. */
async function versions({ assessmentId }: StagedCase, domain: string): Promise<string[]> {
  const rows = await sql<{ body: string }>(
    'SELECT body FROM assessment_answer WHERE assessment_id = $1 AND part = $2 ORDER BY version',
    [assessmentId, domain],
  );
  return rows.map(({ body }) => body);
}

const mine = 'Nell: the wound is 4 cm wide';
const theirs = 'Sol: the nurse comes every day';

for (const javaScriptEnabled of [true, false]) {
  const way = javaScriptEnabled ? 'with' : 'without';

  test(`two write different domains at once and both are kept, ${way} scripts`, async ({
    browserOf,
    commissioner,
  }) => {
    const { made, second } = await twoAtOne(commissioner);
    const one = await browserOf(made.practitioner, { javaScriptEnabled });
    const other = await browserOf(second, { javaScriptEnabled });
    const skin = await new AssessmentDomainPage(one, made.assessmentId, 'skin').open();
    const mobility = await new AssessmentDomainPage(other, made.assessmentId, 'mobility').open();
    await mobility.fill({ level: 'High', body: theirs });
    await skin.submit({ level: 'Severe', body: mine });
    await one.waitForURL('**?done=answer');
    await mobility.submit({});
    await other.waitForURL('**?done=answer');

    const tool = await new AssessmentPage(other, made.assessmentId).arrive();
    await expect(tool.domain(/^Skin/)).toContainText('Severe');
    await expect(tool.domain(/^Skin/)).toContainText(made.practitioner.displayName);
    await expect(tool.domain(/^Mobility/)).toContainText('High');
    await expect(tool.domain(/^Mobility/)).toContainText('Sol Socialworker');
  });

  test(`two write the same domain at once: the second sees both and nothing is lost, ${way} scripts`, async ({
    browserOf,
    commissioner,
  }) => {
    const { made, second } = await twoAtOne(commissioner);
    const one = await browserOf(made.practitioner, { javaScriptEnabled });
    const other = await browserOf(second, { javaScriptEnabled });
    const first = await new AssessmentDomainPage(one, made.assessmentId, 'skin').open();
    const late = await new AssessmentDomainPage(other, made.assessmentId, 'skin').open();
    await first.submit({ level: 'Severe', body: mine });
    await one.waitForURL('**?done=answer');

    await late.submit({ level: 'High', body: theirs });
    await late.isRefused(/Someone else changed “Skin.*Nothing was overwritten/);
    await expect(other.getByText(mine)).toBeVisible();
    await expect(late.body).toHaveValue(theirs);
    await expect(late.level('High')).toBeChecked();
    await late.submit({ level: 'Severe', body: `${mine}. ${theirs}` });
    await other.waitForURL('**?done=answer');
    expect((await versions(made, 'skin')).slice(1)).toEqual([mine, `${mine}. ${theirs}`]);
  });
}

test('what is written is saved by itself, and where a colleague was first it says so and overwrites nothing', async ({
  browserOf,
  commissioner,
}) => {
  const { made, second } = await twoAtOne(commissioner);
  const one = await browserOf(made.practitioner);
  const other = await browserOf(second);
  const first = await new AssessmentDomainPage(one, made.assessmentId, 'skin').open();
  const late = await new AssessmentDomainPage(other, made.assessmentId, 'skin').open();
  await first.fill({ level: 'Severe', body: mine });
  await expect(first.status).toContainText(/Saved at \d/);
  await one.reload();
  await expect(first.body).toHaveValue(mine);

  await late.fill({ level: 'High', body: theirs });
  await expect(late.status).toContainText(
    'Someone else changed this while you were writing. Nothing was overwritten',
  );
  await expect(other.getByText(mine)).toBeVisible();
  await expect(late.body).toHaveValue(theirs);
  await late.isAccessible();
  expect((await versions(made, 'skin')).slice(1)).toEqual([mine]);
});
