// Every screen in both languages and in light and dark, without a violation of the accessibility rules.
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type App } from '../fixtures.ts';
import { screensOf } from '../screens.ts';
import { coordinator } from '../school.ts';

/** The rules of WCAG 2.2 A and AA, and what axe's makers hold to be good practice. */
async function violations(app: App): Promise<readonly string[]> {
  const found = await new AxeBuilder({ page: app.page() })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    // The way without a second page: the app closes every page but its own.
    .setLegacyMode(true)
    .analyze();
  return found.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(' | ')}`,
  );
}

for (const { lang, theme } of [
  { lang: 'nl', theme: 'light' },
  { lang: 'en', theme: 'dark' },
] as const) {
  test.describe(`talen en thema’s: ${lang}, ${theme}`, () => {
    test.use({ begin: 'school' });

    test('elk scherm is toegankelijk', async ({ app }) => {
      test.setTimeout(900_000);
      await app.unlock.form().waitFor();
      expect.soft(await violations(app), 'ontgrendelen').toEqual([]);
      await app.unlock.unlock(coordinator);
      await app.frame.go('settings');
      await app.settings.open('appearance');
      await app.settings.look('theme', theme);
      await app.settings.look('language', lang === 'nl' ? 'dutch' : 'english');
      app.speak(lang);
      await expect(app.page().locator('html')).toHaveAttribute('lang', lang);
      for (const { name, go } of screensOf(app, 'Karim Huisman')) {
        await go();
        expect.soft(await violations(app), name).toEqual([]);
      }
      await app.frame.closeDialog();
      await app.frame.lock();
      await app.unlock.form().waitFor();
      expect.soft(await violations(app), 'weer ontgrendelen').toEqual([]);
    });
  });
}
