// The door of views: a table as each likes to see it, kept under a name, and saved as a file.
export { ViewTable } from './view-table.tsx';
