import type { OpenDatabase } from './client.ts';

/** Tables that no migration makes: the list of migrations itself, and what a demo has seeded. */
const OF_THE_START = "('migrations', 'demo_marks')";
const OURS = `(SELECT name, strict, wr FROM pragma_table_list
  WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT IN ${OF_THE_START}) t`;

/** A line for each table, column, reference and index: two databases with the same lines have the same schema, whatever way they came to it. */
const LINES = `
  SELECT 'table ' || t.name || CASE t.strict WHEN 1 THEN ' strict' ELSE '' END || CASE t.wr WHEN 1 THEN ' without rowid' ELSE '' END AS line FROM ${OURS}
  UNION ALL
  SELECT 'column ' || t.name || '.' || c.name || ' ' || upper(c.type) || CASE c."notnull" WHEN 1 THEN ' not null' ELSE '' END
    || coalesce(' default ' || c.dflt_value, '') || CASE WHEN c.pk > 0 THEN ' key ' || c.pk ELSE '' END FROM ${OURS}, pragma_table_xinfo(t.name) c
  UNION ALL
  SELECT 'reference ' || t.name || '.' || f."from" || ' to ' || f."table" || '.' || coalesce(f."to", 'key') || ' ' || f.on_update || ' ' || f.on_delete
    FROM ${OURS}, pragma_foreign_key_list(t.name) f
  UNION ALL
  SELECT 'index ' || t.name || CASE i."unique" WHEN 1 THEN ' unique' ELSE '' END || CASE i.partial WHEN 1 THEN ' partial' ELSE '' END
    || ' (' || (SELECT group_concat(coalesce(x.name, 'expression'), ', ') FROM pragma_index_info(i.name) x) || ')'
    FROM ${OURS}, pragma_index_list(t.name) i`;

/** The schema of a database as a set of lines, without its triggers. */
export function shapeOf(open: OpenDatabase): Set<string> {
  return new Set(open.rows<{ line: string }>(LINES).map((row) => row.line));
}

/** How the schema that is there differs from the one that must be there; empty when it does not. */
export function shapeFaults(there: ReadonlySet<string>, must: ReadonlySet<string>): string[] {
  return [
    ...[...must].filter((line) => !there.has(line)).map((line) => `${line} is missing`),
    ...[...there].filter((line) => !must.has(line)).map((line) => `${line} is not known`),
  ];
}
