// What an administrator has filled in for a new member, and what is still missing.
import type { PassphraseChoice } from '#renderer/features/unlock/index.ts';
import { normaliseLogin } from '#shared/domain/member.ts';
import type { Role } from '#shared/domain/role.ts';
import type { CallInput } from '#shared/ipc/contract.ts';

export type NewMemberForm = {
  readonly displayName: string;
  readonly login: string;
  readonly functionTitle: string;
  readonly roles: readonly Role[];
  readonly choice: PassphraseChoice;
};

export const emptyMemberForm: NewMemberForm = {
  displayName: '',
  login: '',
  functionTitle: '',
  roles: [],
  choice: { passphrase: '', again: '' },
};

/** A login as it may be typed: the stored form, without white space. */
export function loginFrom(typed: string): string {
  return normaliseLogin(typed).replaceAll(/\s/gu, '');
}

/** The first thing that stands in the way of adding, or null. */
export function missingIn(
  form: NewMemberForm,
): 'displayName' | 'login' | 'roles' | 'passphrase' | 'again' | null {
  if (form.displayName.trim().length < 2) return 'displayName';
  if (form.login.trim().length < 2) return 'login';
  if (form.roles.length === 0) return 'roles';
  if (form.choice.passphrase === '') return 'passphrase';
  return form.choice.passphrase === form.choice.again ? null : 'again';
}

export function toNewMember(form: NewMemberForm): CallInput<'members.add'> {
  return {
    displayName: form.displayName,
    login: form.login,
    functionTitle: form.functionTitle,
    roles: [...form.roles],
    passphrase: form.choice.passphrase,
  };
}
