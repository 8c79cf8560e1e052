// The door of matching: requests for support, proposals for each, and who must not be matched.
export { NewRequestScreen } from './new-request-screen.tsx';
export { NotTogetherScreen } from './not-together-screen.tsx';
export { RequestScreen } from './request-screen.tsx';
export { RequestsScreen } from './requests-screen.tsx';
