// The entry of the app page: schemas without generated code, texts, styles, and the app itself.
import * as z from 'zod';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '#renderer/ui/styles.css';
import { startTexts } from '#renderer/i18n/i18n.ts';
import { App } from '#renderer/app/app.tsx';

z.config({ jitless: true });

const place = document.getElementById('root');
if (place) {
  createRoot(place).render(
    <StrictMode>
      <App texts={startTexts()} frame={null} />
    </StrictMode>,
  );
}
