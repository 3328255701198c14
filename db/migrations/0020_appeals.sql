CREATE TABLE `appeals` (
	`certification_id` text PRIMARY KEY NOT NULL,
	`hearing_id` text NOT NULL,
	`reasons` text NOT NULL,
	`lodged_at` integer NOT NULL,
	FOREIGN KEY (`certification_id`) REFERENCES `certifications`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`hearing_id`) REFERENCES `certifications`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `appeals_hearing_id_unique` ON `appeals` (`hearing_id`);