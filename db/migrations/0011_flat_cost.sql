DROP INDEX `ledger_entries_order`;--> statement-breakpoint
CREATE INDEX `ledger_entries_order` ON `ledger_entries` (`order_id`,`account`);--> statement-breakpoint
DROP INDEX `credentials_holder`;--> statement-breakpoint
CREATE INDEX `credentials_holder` ON `credentials` (`holder_id`,`subject`,`issued_at`);--> statement-breakpoint
ALTER TABLE `course_runs` ADD `first_starts_at` integer DEFAULT 253402300799000 NOT NULL;--> statement-breakpoint
ALTER TABLE `course_runs` ADD `seats_taken` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX `course_runs_starts` ON `course_runs` (`course_id`,`first_starts_at`,`id`);--> statement-breakpoint
CREATE INDEX `course_runs_room` ON `course_runs` (`closes_at`,`id`) WHERE seats_taken < capacity;--> statement-breakpoint
CREATE INDEX `course_runs_room_open` ON `course_runs` (`course_id`,`closes_at`,`id`) WHERE seats_taken < capacity;--> statement-breakpoint
CREATE INDEX `course_runs_room_starts` ON `course_runs` (`course_id`,`first_starts_at`,`id`) WHERE seats_taken < capacity;--> statement-breakpoint
UPDATE `course_runs` SET
  `first_starts_at` = coalesce((SELECT min(`starts_at`) FROM `meetings` WHERE `run_id` = `course_runs`.`id` AND `starts_at` BETWEEN 1577836800000 AND 4102444799999), 253402300799000),
  `seats_taken` = (SELECT count(*) FROM `places` p WHERE p.`run_id` = `course_runs`.`id` AND NOT EXISTS (SELECT 1 FROM `place_ends` e WHERE e.`place_id` = p.`id`))
    + (SELECT count(*) FROM `waiting_list` w WHERE w.`run_id` = `course_runs`.`id` AND w.`left_at` IS NULL);
