// The door of reports to the board: where a complaint about a member of staff begins, and one's page.
export { NewBoardReportScreen } from './board-report-screen.tsx';
export { BoardReportScreen } from './one-report-screen.tsx';
