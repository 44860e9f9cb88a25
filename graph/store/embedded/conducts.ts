/** The step that brings what outlives a run: findings, keys and ids of conducts; and gaps, changes and runs beside the standing one. */
export const CONDUCTS = `
  ALTER TABLE run ADD COLUMN standing INTEGER NOT NULL DEFAULT 1;
  CREATE TABLE finding (
    tenant INTEGER NOT NULL, id TEXT NOT NULL, indicator TEXT NOT NULL, version TEXT NOT NULL, conduct TEXT,
    first_run TEXT NOT NULL, last_run TEXT NOT NULL, entry INTEGER NOT NULL, PRIMARY KEY (tenant, id)
  ) WITHOUT ROWID;
  CREATE TABLE conduct_key (
    tenant INTEGER NOT NULL, key TEXT NOT NULL, conduct TEXT NOT NULL, own INTEGER NOT NULL, since TEXT NOT NULL, PRIMARY KEY (tenant, key)
  ) WITHOUT ROWID;
  CREATE INDEX conduct_key_conduct ON conduct_key (tenant, conduct);
  CREATE TABLE conduct_led (tenant INTEGER NOT NULL, id TEXT NOT NULL, target TEXT NOT NULL, PRIMARY KEY (tenant, id)) WITHOUT ROWID;
  CREATE TABLE gap_missing (tenant INTEGER NOT NULL, id TEXT NOT NULL, body TEXT NOT NULL, PRIMARY KEY (tenant, id)) WITHOUT ROWID;
  CREATE TABLE gap (
    tenant INTEGER NOT NULL, document TEXT NOT NULL, indicator TEXT NOT NULL, place INTEGER NOT NULL, missing TEXT NOT NULL,
    PRIMARY KEY (tenant, document, indicator, place)
  ) WITHOUT ROWID;
  CREATE TABLE lead_change (
    tenant INTEGER NOT NULL, place INTEGER NOT NULL, lead TEXT NOT NULL, kind TEXT NOT NULL, documents TEXT NOT NULL, body TEXT NOT NULL,
    PRIMARY KEY (tenant, place)
  ) WITHOUT ROWID;
  CREATE TABLE case_file (
    tenant INTEGER NOT NULL, id TEXT NOT NULL, conduct TEXT NOT NULL, opened_by TEXT NOT NULL, opened_at TEXT NOT NULL, PRIMARY KEY (tenant, id)
  ) WITHOUT ROWID;
  CREATE TABLE run_beside (
    seq INTEGER PRIMARY KEY, tenant INTEGER NOT NULL, run TEXT NOT NULL, leads BLOB NOT NULL, UNIQUE (tenant, run)
  );`;
