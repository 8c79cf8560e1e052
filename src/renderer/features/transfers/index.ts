// The door of sealed packages: the card beside a referral, and the screen that opens one.
export { PackageScreen } from './package-screen.tsx';
export { TransferCard } from './transfer-card.tsx';
