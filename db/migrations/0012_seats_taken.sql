ALTER TABLE `course_runs` ADD `seats_taken` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX `course_runs_room` ON `course_runs` (`closes_at`,`id`) WHERE seats_taken < capacity;--> statement-breakpoint
CREATE INDEX `course_runs_room_open` ON `course_runs` (`course_id`,`closes_at`,`id`) WHERE seats_taken < capacity;--> statement-breakpoint
CREATE INDEX `course_runs_room_starts` ON `course_runs` (`course_id`,`first_starts_at`,`id`) WHERE seats_taken < capacity;--> statement-breakpoint
UPDATE `course_runs` SET `seats_taken` = (SELECT count(*) FROM `places` p WHERE p.`run_id` = `course_runs`.`id` AND NOT EXISTS (SELECT 1 FROM `place_ends` e WHERE e.`place_id` = p.`id`))
  + (SELECT count(*) FROM `waiting_list` w WHERE w.`run_id` = `course_runs`.`id` AND w.`left_at` IS NULL);
