CREATE TABLE `run_cancellations` (
	`run_id` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`cancelled_by` text NOT NULL,
	FOREIGN KEY (`run_id`) REFERENCES `course_runs`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
