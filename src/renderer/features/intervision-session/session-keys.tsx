// The keys of a session as they stand in the help: each with what it does.
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { KeyHint } from '#renderer/ui/key-hint.tsx';
import { capsInLine, capsOfAsk, lineKeyNames, sessionAsks } from './line-keys.ts';
import css from './live-session.module.css';

/** `<SessionKeys />`: two columns, for there are many. */
export function SessionKeys(): ReactElement {
  const { t } = useTranslation(['intervisionSession']);
  return (
    <dl className={css['keyList']}>
      {sessionAsks.map((ask) => (
        <div key={ask} className={css['keyLine']}>
          <dt>{t(`keys.${ask}`)}</dt>
          <dd>
            <KeyHint keys={capsOfAsk(ask)} />
          </dd>
        </div>
      ))}
      {lineKeyNames.map((name) => (
        <div key={name} className={css['keyLine']}>
          <dt>{t(`lineKeys.${name}`)}</dt>
          <dd>
            <KeyHint keys={capsInLine[name]} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
