// What stands in the margins of every printed page: for whom, copy, code, destroy-by date, page
// number. Written as @page margin boxes, so that it repeats on each page whatever its length.
import type { i18n } from 'i18next';
import { makeDateFormat } from '#renderer/ui/date-text.ts';
import type { Paper } from '#shared/ipc/paper.ts';

/** A CSS string: quotes, backslashes and line breaks as escapes. */
function cssString(text: string): string {
  const escaped = text.replaceAll(
    /["\\\n\r\f]/gu,
    (sign) => `\\${sign.charCodeAt(0).toString(16)} `,
  );
  return `"${escaped}"`;
}

/** The last line of a paper, in parts; also shown under the preview. */
export function marginTexts(
  paper: Paper,
  texts: i18n,
): { readonly stamp: string; readonly destroyBy: string; readonly of: string } {
  const dates = makeDateFormat(paper.language);
  const { code, copy, printedBy, printedAtMs } = paper.stamp;
  const t = texts.getFixedT(paper.language, 'papers');
  return {
    stamp: t('margin.copy', { copy, code, name: printedBy, at: dates.moment(printedAtMs) }),
    destroyBy:
      paper.stamp.destroyBy === null
        ? ''
        : t('margin.destroyBy', { date: dates.day(paper.stamp.destroyBy) }),
    of: t('margin.of'),
  };
}

export function setPageMargins(paper: Paper, texts: i18n): void {
  const { stamp, destroyBy, of } = marginTexts(paper, texts);
  const font = 'font: 7.5pt "Atkinson Hyperlegible Next", sans-serif; color: #333;';
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`@page {
    size: A4;
    margin: 18mm 20mm 20mm;
    @bottom-left { content: ${cssString([stamp, destroyBy].filter(Boolean).join(' · '))}; ${font} width: 90%; text-align: left; }
    @bottom-right { content: counter(page) ${cssString(` ${of} `)} counter(pages); ${font} width: 10%; text-align: right; }
  }`);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
