// The tables of a vault file. The text is part of the format: a file whose schema differs is damaged.

export const schemaStatements: readonly string[] = [
  `CREATE TABLE vault (only INTEGER PRIMARY KEY CHECK (only = 1), vault_id TEXT NOT NULL) STRICT`,
  `CREATE TABLE commits (seq INTEGER PRIMARY KEY, header BLOB NOT NULL, signature BLOB NOT NULL) STRICT`,
  `CREATE TABLE revisions (record TEXT NOT NULL, revision INTEGER NOT NULL, dossier TEXT NOT NULL, part BLOB NOT NULL, PRIMARY KEY (record, revision)) STRICT`,
  `CREATE TABLE grants (subject TEXT NOT NULL, grantee TEXT NOT NULL, generation INTEGER NOT NULL, sealed BLOB NOT NULL, PRIMARY KEY (subject, grantee, generation)) STRICT`,
  `CREATE TABLE slots (member TEXT PRIMARY KEY, login TEXT NOT NULL UNIQUE, memory_kib INTEGER NOT NULL, passes INTEGER NOT NULL, salt BLOB NOT NULL, sealed BLOB NOT NULL) STRICT`,
  `CREATE TABLE states (member TEXT PRIMARY KEY, sealed BLOB NOT NULL) STRICT`,
  `CREATE TABLE drafts (draft TEXT PRIMARY KEY, member TEXT NOT NULL, sealed BLOB NOT NULL) STRICT`,
];
