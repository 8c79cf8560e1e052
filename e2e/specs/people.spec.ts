// A pupil entered by hand who is there already: pointed out while typing, merged, and the merge undone.
import { expect, test } from '../fixtures.ts';
import { coordinator } from '../school.ts';

test.use({ begin: 'school' });

test('[P5, A3, P48] a double is pointed out while typing, merged with its pairs, and the merge undone', async ({
  app,
}) => {
  await app.unlock.unlock(coordinator);
  await app.frame.go('pupils');
  await app.pupils.startNew();
  await app.pupils.fillNew({ pupilNumber: '999', givenName: 'Karim', familyName: 'Huisman' });
  await expect(app.pupils.doubleWarning()).toHaveCount(0);
  // Karim of the class list has this number, with zeros in front.
  await app.pupils.fillNew({ pupilNumber: '104002', givenName: 'Karim', familyName: 'Huisman' });
  await expect(app.pupils.doubleWarning()).toBeVisible();
  await app.pupils.save();
  await app.pupils.openPart('timeline');
  await expect(app.pupils.timelineItems()).toHaveCount(0);

  await app.pupils.startMerge();
  await app.pupils.merge();
  // What is known of the double now stands with the pupil that stays.
  await app.pupils.openPart('timeline');
  await expect(app.pupils.timelineItems().getByRole('listitem')).toHaveCount(1);
  await app.pupils.undoMerge();
  await expect(app.pupils.doubleWarning()).toBeVisible();
  await expect(app.pupils.timelineItems()).toHaveCount(0);
});
