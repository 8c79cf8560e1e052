// Quiet boxes with a one-pixel line, and the small titles above them.
import { useId, type ReactElement, type ReactNode } from 'react';
import css from './card.module.css';

export type CardProps = {
  readonly children: ReactNode;
  /** A thicker meaning: the card one is writing in (`accent`), or one that must be seen (`urgent`). */
  readonly emphasis?: 'accent' | 'urgent' | 'late';
  /** `none` when the content brings its own padding. Default `normal`. */
  readonly padding?: 'normal' | 'none';
};

/** `<Card emphasis padding>…</Card>` */
export function Card({ children, emphasis, padding = 'normal' }: CardProps): ReactElement {
  return (
    <div className={css['card']} data-padding={padding} data-emphasis={emphasis}>
      {children}
    </div>
  );
}

export type SectionTitleProps = {
  readonly children: ReactNode;
  readonly id?: string;
  /** Heading level in the page; default 2. */
  readonly level?: 2 | 3;
  /** A small action or count at the end of the line. */
  readonly end?: ReactNode;
};

/** `<SectionTitle end={…}>Nu nodig</SectionTitle>`: 13 px, secondary ink. */
export function SectionTitle({ children, id, level = 2, end }: SectionTitleProps): ReactElement {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <div className={css['titleRow']}>
      <Heading id={id} className={css['title']}>
        {children}
      </Heading>
      {end}
    </div>
  );
}

export type SectionProps = {
  readonly title: ReactNode;
  readonly end?: ReactNode;
  readonly level?: 2 | 3;
  readonly children: ReactNode;
};

/** `<Section title="Nu nodig">…</Section>`: a landmark with its title and the right space around it. */
export function Section({ title, end, level, children }: SectionProps): ReactElement {
  const id = useId();
  return (
    <section className={css['section']} aria-labelledby={id}>
      <SectionTitle id={id} end={end} level={level ?? 2}>
        {title}
      </SectionTitle>
      {children}
    </section>
  );
}
