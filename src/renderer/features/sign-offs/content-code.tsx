// The code of a text, large enough to copy onto paper and to read out on the phone.
import type { ReactElement } from 'react';
import { contentCode } from '#shared/domain/content-code.ts';
import css from './content-code.module.css';

/** `<ContentCode hash={record.contentHash} size="large" />` */
export function ContentCode({
  hash,
  size = 'normal',
}: {
  readonly hash: string;
  readonly size?: 'normal' | 'large';
}): ReactElement {
  return (
    <code className={css['code']} data-size={size}>
      {contentCode(hash)}
    </code>
  );
}
