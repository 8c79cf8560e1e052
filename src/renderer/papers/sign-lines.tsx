// Room to sign in ink: a line for each who signs, with their role under it.
import type { ReactElement } from 'react';
import css from './paper.module.css';

/** `<SignLines who={['peer buddy', 'leerling']} />` */
export function SignLines({ who }: { readonly who: readonly string[] }): ReactElement {
  return (
    <div className={css['signLines']}>
      {who.map((role) => (
        <div key={role}>
          <div className={css['writeLine']} />
          <p>{role}</p>
        </div>
      ))}
    </div>
  );
}
