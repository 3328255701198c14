DROP INDEX `credentials_holder`;--> statement-breakpoint
CREATE INDEX `credentials_holder` ON `credentials` (`holder_id`,`subject`,`issued_at`);--> statement-breakpoint
ALTER TABLE `course_runs` ADD `first_starts_at` integer DEFAULT 253402300799000 NOT NULL;--> statement-breakpoint
CREATE INDEX `course_runs_starts` ON `course_runs` (`course_id`,`first_starts_at`,`id`);--> statement-breakpoint
UPDATE `course_runs` SET `first_starts_at` = coalesce((SELECT min(`starts_at`) FROM `meetings` WHERE `run_id` = `course_runs`.`id` AND `starts_at` BETWEEN 1577836800000 AND 4102444799999), 253402300799000);
