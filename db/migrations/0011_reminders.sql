CREATE TABLE `mail_switches` (
	`person_id` text NOT NULL,
	`reminder` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`person_id`, `reminder`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
