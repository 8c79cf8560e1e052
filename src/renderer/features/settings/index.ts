// The door of Beheer: members, school, own passphrase, looks, check of the vault, log.
export { MemberScreen } from './member-screen.tsx';
export { NewMemberScreen } from './new-member-screen.tsx';
export { SettingsScreen } from './settings-screen.tsx';
