// The concern form: what was heard, apart from what the writer thinks; who was what in it, and who knows.
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useDateFormat } from '#renderer/ui/date-text.ts';
import { DefinitionList } from '#renderer/ui/definition-list.tsx';
import type { ConcernForm } from '#shared/domain/concern-form-sheet.ts';
import { PaperHead, schoolLine } from './paper-head.tsx';

type Props = { readonly content: ConcernForm };

export function ConcernFormPaper({ content }: Props): ReactElement {
  const { t } = useTranslation(['papers', 'concerns', 'emergency']);
  const dates = useDateFormat();
  const { fields, people, code, heardBy, reader, school, site } = content;
  const category =
    fields.ownCategory === ''
      ? t(`emergency:form.categories.${fields.category}`)
      : fields.ownCategory;
  return (
    <>
      <PaperHead
        kind={t('title.concernForm')}
        school={schoolLine(school, site)}
        reader={t('concernForm.reader', { reader })}
      />
      <h1>{t('concernForm.heading', { code })}</h1>
      <DefinitionList
        items={[
          { term: t('concernForm.heardAt'), value: dates.moment(fields.heardAtMs) },
          { term: t('concerns:text.heardBy'), value: heardBy },
          {
            term: t('concerns:text.broughtBy'),
            value: t(`concerns:words.broughtBy.${fields.broughtBy}`),
          },
          { term: t('emergency:form.category'), value: category },
          {
            term: t('emergency:form.urgency'),
            value: t(`emergency:serious.urgency.${fields.urgency}`),
          },
          ...people.map(({ name, className, role }) => ({
            term: t(`concerns:words.role.${role}`),
            value: `${name} ${className}`.trim(),
          })),
        ]}
      />
      <Text title={t('concerns:report.ownWords')} text={fields.ownWords} />
      <Text title={t('concerns:report.facts')} text={fields.facts} />
      <Text title={t('concernForm.interpretation')} text={fields.interpretation} />
      <Text title={t('concerns:report.immediateAction')} text={fields.immediateAction} />
      <Route content={content} />
      <Known content={content} />
    </>
  );
}

function Text(props: { readonly title: string; readonly text: string }): ReactElement {
  const { t } = useTranslation(['concerns']);
  return (
    <section>
      <h2>{props.title}</h2>
      <p>{props.text.trim() === '' ? t('text.nothing') : props.text}</p>
    </section>
  );
}

function Route({ content }: Props): ReactElement {
  const { t } = useTranslation(['concerns']);
  const dates = useDateFormat();
  const { route, tooHeavy } = content.fields;
  const day = (date: string | null) => (date === null ? t('text.notAsked') : dates.day(date));
  const answer =
    route.pupilAnswer === null ? '' : t(`concerns:words.pupilAnswer.${route.pupilAnswer}`);
  const to = route.broughtTo.map((one) => t(`concerns:words.broughtTo.${one}`)).join(', ');
  const line = (date: string | null, more: string) =>
    [day(date), more].filter((text) => text !== '').join(' · ');
  return (
    <section>
      <h2>{t('text.route')}</h2>
      <DefinitionList
        items={[
          { term: t('text.encouraged'), value: line(route.encouragedOn, answer) },
          { term: t('text.brought'), value: line(route.broughtOn, to) },
          { term: t('text.pupilTold'), value: day(route.pupilToldOn) },
        ]}
      />
      {tooHeavy ? <p>{t('text.tooHeavy')}</p> : null}
    </section>
  );
}

function Known({ content }: Props): ReactElement {
  const { t } = useTranslation(['papers', 'emergency']);
  const dates = useDateFormat();
  const { known } = content;
  return (
    <section>
      <h2>{t('emergency:form.known')}</h2>
      {known.length === 0 ? <p>{t('concernForm.nobodyKnows')}</p> : null}
      <ul>
        {known.map(({ party, atMs, saidBy }) => (
          <li key={party}>
            {t('concernForm.knows', {
              who: t(`emergency:serious.party.${party}`),
              moment: dates.moment(atMs),
              name: saidBy,
            })}
          </li>
        ))}
      </ul>
    </section>
  );
}
