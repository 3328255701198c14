CREATE TABLE `register_entries` (
	`seq` integer PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`kind` text NOT NULL,
	`subject` text NOT NULL,
	`series` text,
	`number` integer,
	`facts` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `register_entries_once` ON `register_entries` (`kind`,`subject`);--> statement-breakpoint
CREATE INDEX `register_entries_series` ON `register_entries` (`series`,`number`);
--> statement-breakpoint
INSERT INTO `register_entries` (`seq`, `at`, `kind`, `subject`, `series`, `number`, `facts`)
SELECT row_number() OVER (ORDER BY at, kind, subject), at, kind, subject, series, number, facts FROM (
  SELECT issued_at AS at, 'credential_issued' AS kind, id AS subject, NULL AS series, NULL AS number, json_object('number', number, 'source', source_key) AS facts FROM credentials
  UNION ALL SELECT at, 'credential_withdrawn', credential_id, NULL, NULL, json_object('reason', reason_code, 'by', by_id) FROM credential_withdrawals
  UNION ALL SELECT at, 'credential_suspended', id, NULL, NULL, json_object('credential', credential_id, 'reason', reason_code, 'by', by_id) FROM credential_suspensions
  UNION ALL SELECT lifted_at, 'credential_lifted', id, NULL, NULL, json_object('credential', credential_id, 'by', lifted_by_id) FROM credential_suspensions WHERE lifted_at IS NOT NULL
  UNION ALL SELECT g.at, 'licence_granted', g.licence_id, NULL, NULL, json_object('number', l.number, 'source', g.source_key) FROM licence_grants g JOIN licences l ON l.id = g.licence_id
  UNION ALL SELECT at, 'licence_ended', licence_id, NULL, NULL, json_object('outcome', outcome, 'reason', reason) FROM licence_ends
  UNION ALL SELECT received_at, 'order_paid', id, NULL, NULL, json_object('order', order_id, 'cents', amount_cents, 'reference', CASE WHEN reference LIKE 'bank:%' THEN NULL ELSE reference END) FROM payments
  UNION ALL SELECT issued_at, 'invoice_issued', series || ':' || year || ':' || sequence, series || ':' || year, sequence, json_object('order', order_id) FROM invoices
);
