// The door of the reporting code (meldcode): one of a concern, and all that this member can read.
export { ReportingCodesScreen } from './codes-screen.tsx';
export { ReportingCodeScreen } from './reporting-code-screen.tsx';
