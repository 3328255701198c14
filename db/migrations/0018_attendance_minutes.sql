CREATE TABLE `attendance_saves` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`meeting_id` text NOT NULL,
	`before` text NOT NULL,
	`saved_by` text NOT NULL,
	`at` integer NOT NULL,
	`undone_at` integer,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `attendance_saves_meeting` ON `attendance_saves` (`meeting_id`,`seq`) WHERE undone_at is null;--> statement-breakpoint
ALTER TABLE `attendances` ADD `late_minutes` integer;--> statement-breakpoint
ALTER TABLE `attendances` ADD `early_minutes` integer;--> statement-breakpoint
ALTER TABLE `attendances` ADD `note` text DEFAULT '' NOT NULL;