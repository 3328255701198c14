CREATE TABLE `credential_replacements` (
	`credential_id` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`reason_code` text NOT NULL,
	`name` text NOT NULL,
	`by_id` text NOT NULL,
	FOREIGN KEY (`credential_id`) REFERENCES `credentials`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
