// A sealed package: made beside a referral, opened on a screen of its own, and its receipt confirmed.
import { button, field, group, link, main, type At } from './at.ts';

export function transfersPage(at: At) {
  const { t } = at;
  const code = (label: string) => group(at.page(), label).innerText();
  return {
    /** Makes one and answers the passphrase that is shown once. */
    make: async () => {
      await button(main(at), t('transfers:make')).click();
      const passphrase = await code(t('transfers:once.label'));
      return passphrase.trim();
    },
    closeOnce: () => button(at.page(), t('transfers:once.close')).click(),
    startOpening: async () => {
      await link(main(at), t('transfers:open.link')).click();
      await button(main(at), t('transfers:open.choose')).waitFor();
    },
    choose: () => button(main(at), t('transfers:open.choose')).click(),
    open: async (passphrase: string) => {
      await field(main(at), t('transfers:open.passphrase')).fill(passphrase);
      await button(main(at), t('transfers:open.action')).click();
    },
    receiptCode: async () => (await code(t('transfers:code'))).trim(),
    close: () => button(main(at), t('transfers:open.close')).click(),
    confirm: async (receiptCode: string) => {
      await field(main(at), t('transfers:code')).fill(receiptCode);
      await button(main(at), t('transfers:confirm')).click();
    },
  };
}
