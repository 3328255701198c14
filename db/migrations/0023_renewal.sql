CREATE TABLE `practice_statements` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`credential_id` text NOT NULL,
	`year` integer NOT NULL,
	`conversations` integer NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`credential_id`) REFERENCES `credentials`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `practice_statements_credential` ON `practice_statements` (`credential_id`);--> statement-breakpoint
CREATE TABLE `renewal_records` (
	`id` text PRIMARY KEY NOT NULL,
	`credential_id` text NOT NULL,
	`kind` text NOT NULL,
	`day` text NOT NULL,
	`minutes` integer,
	`what` text NOT NULL,
	`proof` text NOT NULL,
	`at` integer NOT NULL,
	`by_id` text NOT NULL,
	`struck_at` integer,
	`struck_by_id` text,
	FOREIGN KEY (`credential_id`) REFERENCES `credentials`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `renewal_records_credential` ON `renewal_records` (`credential_id`);--> statement-breakpoint
CREATE TABLE `renewal_requests` (
	`id` text PRIMARY KEY NOT NULL,
	`credential_id` text NOT NULL,
	`at` integer NOT NULL,
	`outcome` text,
	`reason_code` text,
	`decided_at` integer,
	`decided_by_id` text,
	FOREIGN KEY (`credential_id`) REFERENCES `credentials`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `renewal_requests_waiting` ON `renewal_requests` (`credential_id`) WHERE outcome is null;--> statement-breakpoint
CREATE UNIQUE INDEX `renewal_requests_granted` ON `renewal_requests` (`credential_id`) WHERE outcome = 'granted';--> statement-breakpoint
CREATE INDEX `renewal_requests_credential` ON `renewal_requests` (`credential_id`);--> statement-breakpoint
CREATE INDEX `renewal_requests_queue` ON `renewal_requests` (`at`) WHERE outcome is null;