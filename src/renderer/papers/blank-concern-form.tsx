// The concern form with nothing in it, to write on when there is no laptop; typed over in Achtervang later.
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { concernCategories } from '#shared/domain/concern.ts';
import { urgencies } from '#shared/domain/urgency.ts';
import own from './emergency-sheet.module.css';
import css from './paper.module.css';

export function BlankConcernForm(props: {
  readonly ownCategories: readonly string[];
}): ReactElement {
  const { t } = useTranslation('emergency');
  return (
    <>
      <p className={css['lead']}>{t('form.lead')}</p>
      <div className={own['grid']}>
        <Line label={t('form.heardOn')} />
        <Line label={t('form.heardAt')} />
        <Line label={t('form.heardBy')} />
        <Line label={t('form.broughtBy')} />
        <Line label={t('form.about')} />
        <Line label={t('form.className')} />
      </div>
      <Boxes
        title={t('form.urgency')}
        words={urgencies.map((urgency) => t(`serious.urgency.${urgency}`))}
      />
      <Boxes
        title={t('form.category')}
        words={[
          ...concernCategories.map((category) => t(`form.categories.${category}`)),
          ...props.ownCategories,
        ]}
      />
      <Space title={t('form.ownWords')} how={t('form.ownWordsHow')} lines={4} />
      <Space title={t('form.facts')} how={t('form.factsHow')} lines={3} />
      <Boxes
        title={t('form.route')}
        words={[t('form.encouraged'), t('form.brought'), t('form.told'), t('form.tooHeavy')]}
      />
      <Space title={t('form.action')} how={t('form.actionHow')} lines={2} />
      <Boxes title={t('form.afterCare')} words={[t('form.peerSafe'), t('form.peerSpoken')]} />
      <section className={own['part']}>
        <h2>{t('form.known')}</h2>
        <table className={own['table']}>
          <thead>
            <tr>
              <th scope="col">{t('form.knownWho')}</th>
              <th scope="col">{t('form.knownAt')}</th>
              <th scope="col">{t('form.knownBy')}</th>
            </tr>
          </thead>
          <tbody className={own['toFill']}>
            {[1, 2, 3].map((row) => (
              <tr key={row}>
                <td />
                <td />
                <td />
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

function Line({ label }: { readonly label: string }): ReactElement {
  return (
    <div className={own['field']}>
      <span>{label}</span>
      <div className={own['rule']} />
    </div>
  );
}

function Boxes(props: { readonly title: string; readonly words: readonly string[] }): ReactElement {
  return (
    <section className={own['part']}>
      <h2>{props.title}</h2>
      <ul className={`${css['boxes'] ?? ''} ${own['boxes'] ?? ''}`}>
        {props.words.map((word) => (
          <li key={word}>{word}</li>
        ))}
      </ul>
    </section>
  );
}

function Space(props: {
  readonly title: string;
  readonly how: string;
  readonly lines: number;
}): ReactElement {
  return (
    <section className={own['part']}>
      <h2>
        {props.title} <small>{props.how}</small>
      </h2>
      {Array.from({ length: props.lines }, (_, line) => (
        <div key={line} className={own['rule']} />
      ))}
    </section>
  );
}
