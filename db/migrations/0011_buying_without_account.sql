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
CREATE INDEX `seat_requests_lapses` ON `seat_requests` (`lapses_at`);