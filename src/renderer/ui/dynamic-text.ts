// Texts whose key is known only when running (error codes). Everything else uses typed keys, and the
// prefixes reached from here are listed in i18n/locales.test.ts.
import { useTranslation } from 'react-i18next';

type Params = Readonly<Record<string, string | number>>;

/** `text('errors:diskFull', { name: 'x' })`; gives the bare key back when there is no such text. */
export function useDynamicText(): (key: string, params?: Params) => string {
  const { i18n } = useTranslation();
  return (key, params) => {
    const [namespace, path] = key.split(':', 2);
    const text: unknown = i18n.getResource(i18n.language, namespace ?? '', path ?? '');
    if (typeof text !== 'string') return key;
    return i18n.services.interpolator.interpolate(text, { ...params }, i18n.language, {});
  };
}
