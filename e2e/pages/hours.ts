// Programma, uren: the hours of a peer and the certificate.
import { button, field, heading, main, rowWith, type At } from './at.ts';

export function hoursPage(at: At) {
  const { t } = at;
  const dialog = () => at.page().getByRole('dialog');
  const grid = () => main(at).getByRole('grid', { name: t('activities:hours.table') });
  return {
    openPeer: async (name: string) => {
      await at.page().evaluate(() => {
        location.hash = '#/programma/uren';
      });
      await rowWith(grid(), name).click();
      await heading(main(at), name).waitFor();
    },
    startCertificate: async () => {
      await button(main(at), t('activities:hours.printCertificate')).click();
      await dialog().waitFor();
    },
    /** Fills it in and shows it as it will be printed. */
    seeCertificate: async (skill: string, place: string) => {
      await dialog().getByRole('checkbox', { name: skill, exact: true }).check();
      await field(dialog(), t('activities:certificate.place')).fill(place);
      await button(dialog(), t('activities:certificate.see')).click();
      await dialog().getByText(t('papers:certificate.for')).waitFor();
    },
    paper: dialog,
    print: async () => {
      await button(dialog(), t('papers:form.print')).click();
      await dialog().waitFor({ state: 'hidden', timeout: 30_000 });
    },
  };
}
