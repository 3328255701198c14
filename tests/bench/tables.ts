/** What the database says of a table of its own; `of` is the table that a column refers to. */
export type Column = {
  readonly name: string;
  readonly text: boolean;
  /** Unique by itself. */
  readonly key: boolean;
  /** Numbered by the database itself. */
  readonly counted: boolean;
  readonly of: string | null;
};
export type Table = { readonly name: string; readonly columns: readonly Column[] };
type Rows = <Row>(sql: string) => Row[];

/** Every table of the main schema, by name. */
export function tablesOf(rows: Rows): Table[] {
  const names = rows<{ name: string }>(
    "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
  );
  return names.map(({ name }) => ({ name, columns: readColumns(rows, name) }));
}

function readColumns(rows: Rows, table: string): Column[] {
  const refers = new Map(
    rows<{ from: string; table: string }>(`PRAGMA foreign_key_list(${table})`).map((row) => [row.from, row.table]),
  );
  const unique = new Set(
    rows<{ name: string; unique: number }>(`PRAGMA index_list(${table})`)
      .filter((index) => index.unique === 1)
      .map((index) => rows<{ name: string }>(`PRAGMA index_info(${index.name})`))
      .flatMap((parts) => (parts.length === 1 ? parts.map((part) => part.name) : [])),
  );
  const all = rows<{ name: string; type: string; pk: number }>(`PRAGMA table_info(${table})`);
  const alone = all.filter((column) => column.pk > 0).length === 1;
  return all.map((column) => ({
    name: column.name,
    text: column.type.toUpperCase() === 'TEXT',
    key: (alone && column.pk > 0) || unique.has(column.name),
    counted: alone && column.pk > 0 && column.type.toUpperCase() === 'INTEGER',
    of: refers.get(column.name) ?? null,
  }));
}
