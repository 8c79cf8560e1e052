// The door of reading class lists: from the bytes of a file to headers and rows.
export { readTable, type Table } from './read-table.ts';
export { tableLimits } from './limits.ts';
