// The entry of the app page: schemas without generated code, texts, styles, and the app itself.
import * as z from 'zod';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '#renderer/ui/styles.css';
import { startTexts } from '#renderer/i18n/i18n.ts';
import { SessionApp } from '#renderer/app/session-app.tsx';

z.config({ jitless: true });

const place = document.getElementById('root');
if (place) {
  createRoot(place).render(
    <StrictMode>
      <SessionApp texts={startTexts()} />
    </StrictMode>,
  );
}
