// The door of the way in: unlock a vault, or make one.
export { UnlockScreen, type Entered } from './unlock-screen.tsx';
export { NewPassphrase, type PassphraseChoice } from './new-passphrase.tsx';
