// The page that prints one paper: takes it by its ticket, draws it, says that it is ready. It is
// loaded in a window of its own that can ask for nothing else.
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import * as z from 'zod';
import { call } from '#renderer/bridge.ts';
import { startTexts } from '#renderer/i18n/i18n.ts';
import '#renderer/ui/fonts.css';
import './page.css';
import { PaperDocument } from './paper-document.tsx';
import { setPageMargins } from './page-margins.ts';

z.config({ jitless: true });

async function show(): Promise<void> {
  const taken = await call('paper.take', { ticket: window.location.hash.slice(1) });
  const main = document.getElementById('paper');
  if (!taken.ok || !main) {
    document.documentElement.dataset['ready'] = 'failed';
    return;
  }
  const texts = startTexts(taken.value.language);
  setPageMargins(taken.value, texts);
  document.title = texts.t(`papers:title.${taken.value.paper}`);
  createRoot(main).render(
    <I18nextProvider i18n={texts}>
      <PaperDocument paper={taken.value} />
    </I18nextProvider>,
  );
  await document.fonts.ready;
  requestAnimationFrame(() => {
    requestAnimationFrame(() => {
      document.documentElement.dataset['ready'] = 'true';
    });
  });
}

void show();
