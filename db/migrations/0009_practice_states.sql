CREATE TABLE `practice_states` (
	`person_id` text NOT NULL,
	`course_id` text NOT NULL,
	`practice_id` text NOT NULL,
	`state` text NOT NULL,
	`version` integer NOT NULL,
	`saved_at` integer NOT NULL,
	PRIMARY KEY(`person_id`, `course_id`, `practice_id`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
