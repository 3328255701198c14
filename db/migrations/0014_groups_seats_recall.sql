CREATE TABLE `meeting_changes` (
	`id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`sequence` integer NOT NULL,
	`kind` text NOT NULL,
	`before_starts_at` integer NOT NULL,
	`before_ends_at` integer NOT NULL,
	`why` text NOT NULL,
	`written_by` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `meeting_changes_once` ON `meeting_changes` (`meeting_id`,`sequence`,`kind`);--> statement-breakpoint
CREATE TABLE `run_trainer_changes` (
	`id` text PRIMARY KEY NOT NULL,
	`run_id` text NOT NULL,
	`before_id` text NOT NULL,
	`after_id` text NOT NULL,
	`why` text NOT NULL,
	`changed_by` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`run_id`) REFERENCES `course_runs`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`before_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`after_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `run_trainer_changes_run` ON `run_trainer_changes` (`run_id`,`at`);--> statement-breakpoint
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
--> statement-breakpoint
CREATE TABLE `course_interests` (
	`id` text PRIMARY KEY NOT NULL,
	`course_id` text NOT NULL,
	`city` text NOT NULL,
	`city_key` text NOT NULL,
	`email` text NOT NULL,
	`token_hash` text NOT NULL,
	`asked_at` integer NOT NULL,
	`confirmed_at` integer
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `course_interests_token_hash_unique` ON `course_interests` (`token_hash`);--> statement-breakpoint
CREATE UNIQUE INDEX `course_interests_once` ON `course_interests` (`email`,`course_id`,`city_key`);--> statement-breakpoint
CREATE INDEX `course_interests_course` ON `course_interests` (`course_id`,`id`);--> statement-breakpoint
CREATE INDEX `course_interests_asked` ON `course_interests` (`asked_at`);--> statement-breakpoint
CREATE TABLE `interest_rounds` (
	`run_id` text PRIMARY KEY NOT NULL,
	`told_to` text NOT NULL,
	`done_at` integer,
	FOREIGN KEY (`run_id`) REFERENCES `course_runs`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `interest_rounds_open` ON `interest_rounds` (`run_id`) WHERE done_at is null;--> statement-breakpoint
CREATE TABLE `seat_requests` (
	`id` text PRIMARY KEY NOT NULL,
	`run_id` text NOT NULL,
	`wants` text NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`entry_declared` integer NOT NULL,
	`token_hash` text NOT NULL,
	`asked_at` integer NOT NULL,
	`lapses_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`run_id`) REFERENCES `course_runs`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `seat_requests_token_hash_unique` ON `seat_requests` (`token_hash`);--> statement-breakpoint
CREATE INDEX `seat_requests_run` ON `seat_requests` (`run_id`,`lapses_at`);--> statement-breakpoint
CREATE INDEX `seat_requests_email` ON `seat_requests` (`email`,`run_id`);--> statement-breakpoint
CREATE INDEX `seat_requests_lapses` ON `seat_requests` (`lapses_at`);--> statement-breakpoint
ALTER TABLE `meetings` ADD `cancelled_at` integer;--> statement-breakpoint
ALTER TABLE `run_cancellations` ADD `why` text DEFAULT '' NOT NULL;