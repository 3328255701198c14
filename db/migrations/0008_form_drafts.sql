CREATE TABLE `form_drafts` (
	`person_id` text NOT NULL,
	`form` text NOT NULL,
	`subject_id` text NOT NULL,
	`part` text NOT NULL,
	`text` text NOT NULL,
	`version` integer NOT NULL,
	`changed_at` integer NOT NULL,
	PRIMARY KEY(`person_id`, `form`, `subject_id`, `part`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
