CREATE TABLE `organisation_contacts` (
	`organisation_id` text PRIMARY KEY NOT NULL,
	`email` text,
	`phone` text,
	`website` text,
	`at` integer NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
