// The door of the way in: unlock a vault, or make one.
export type { Entered } from './entered.ts';
export { UnlockScreen } from './unlock-screen.tsx';
export { NewPassphrase, type PassphraseChoice } from './new-passphrase.tsx';
