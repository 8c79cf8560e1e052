// The door of referrals: the list, a new one, one's page, and rows for the day's worklist.
export { DestinationsScreen } from './destinations-screen.tsx';
export { NewReferralScreen } from './new-referral-screen.tsx';
export { ReferralScreen } from './referral-screen.tsx';
export { ReferralsScreen } from './referrals-screen.tsx';
