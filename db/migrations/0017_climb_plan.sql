CREATE TABLE `climb_plan_parts` (
	`person_id` text NOT NULL,
	`part` text NOT NULL,
	`version` integer NOT NULL,
	`fields` text NOT NULL,
	`saved_at` integer NOT NULL,
	PRIMARY KEY(`person_id`, `part`, `version`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
