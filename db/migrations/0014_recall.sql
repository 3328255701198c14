CREATE TABLE `recall_cards` (
	`person_id` text NOT NULL,
	`course_id` text NOT NULL,
	`practice_id` text NOT NULL,
	`question_id` text NOT NULL,
	`content_hash` text NOT NULL,
	`chosen` text NOT NULL,
	`first_was_best` integer NOT NULL,
	`stability` real NOT NULL,
	`difficulty` real NOT NULL,
	`lapses` integer NOT NULL,
	`times` integer NOT NULL,
	`answered_at` integer NOT NULL,
	`answered_on` text NOT NULL,
	`due_on` text NOT NULL,
	PRIMARY KEY(`person_id`, `course_id`, `practice_id`, `question_id`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
