CREATE TABLE `case_stages` (
	`certification_id` text PRIMARY KEY NOT NULL,
	`stage` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`certification_id`) REFERENCES `certifications`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `case_stages_stage` ON `case_stages` (`stage`,`at`,`certification_id`);--> statement-breakpoint
CREATE INDEX `case_stages_id` ON `case_stages` (`stage`,`certification_id`);--> statement-breakpoint
CREATE TABLE `seat_stages` (
	`assignment_id` text PRIMARY KEY NOT NULL,
	`assessor_id` text NOT NULL,
	`stage` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`assignment_id`) REFERENCES `assessor_assignments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`assessor_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `seat_stages_assessor` ON `seat_stages` (`assessor_id`,`stage`,`at`,`assignment_id`);--> statement-breakpoint
DROP INDEX `people_search`;--> statement-breakpoint
CREATE INDEX `people_by_name` ON `people` (lower(name),`id`);--> statement-breakpoint
DROP INDEX `licences_term`;--> statement-breakpoint
DROP INDEX `licences_organisation`;--> statement-breakpoint
CREATE INDEX `licences_requested` ON `licences` (`requested_at`,`id`);--> statement-breakpoint
CREATE INDEX `licences_organisation` ON `licences` (`organisation_id`,`requested_at`,`id`);--> statement-breakpoint
DROP INDEX `area_ancestors_down`;--> statement-breakpoint
CREATE INDEX `area_ancestors_down` ON `area_ancestors` (`ancestor_code`,`code`);--> statement-breakpoint
DROP INDEX `orders_person`;--> statement-breakpoint
DROP INDEX `orders_organisation`;--> statement-breakpoint
DROP INDEX `orders_placed`;--> statement-breakpoint
CREATE INDEX `orders_person` ON `orders` (`person_id`,`placed_at`,`id`);--> statement-breakpoint
CREATE INDEX `orders_organisation` ON `orders` (`organisation_id`,`placed_at`,`id`);--> statement-breakpoint
CREATE INDEX `orders_placed` ON `orders` (`placed_at`,`id`);--> statement-breakpoint
DROP INDEX `course_runs_course`;--> statement-breakpoint
DROP INDEX `course_runs_trainer`;--> statement-breakpoint
ALTER TABLE `course_runs` ADD `last_ends_at` integer DEFAULT 253402300799000 NOT NULL;--> statement-breakpoint
CREATE INDEX `course_runs_ends` ON `course_runs` (`last_ends_at`,`id`);--> statement-breakpoint
CREATE INDEX `course_runs_closes` ON `course_runs` (`closes_at`,`id`);--> statement-breakpoint
CREATE INDEX `course_runs_open` ON `course_runs` (`course_id`,`closes_at`,`id`);--> statement-breakpoint
CREATE INDEX `course_runs_city` ON `course_runs` (`city`,`closes_at`);--> statement-breakpoint
CREATE INDEX `course_runs_course` ON `course_runs` (`course_id`,`last_ends_at`,`id`);--> statement-breakpoint
CREATE INDEX `course_runs_trainer` ON `course_runs` (`trainer_id`,`last_ends_at`,`id`);--> statement-breakpoint
DROP INDEX `licence_areas_area`;--> statement-breakpoint
ALTER TABLE `licence_areas` ADD `ends_at` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX `licence_areas_area` ON `licence_areas` (`area_code`,`ends_at`);--> statement-breakpoint
CREATE INDEX `memberships_organisation` ON `memberships` (`organisation_id`,`ended_at`);--> statement-breakpoint
CREATE INDEX `organisations_by_name` ON `organisations` (lower(name),`id`);--> statement-breakpoint
CREATE INDEX `journal_verb` ON `journal` (`verb`,`seq`);--> statement-breakpoint
CREATE INDEX `places_organisation` ON `places` (`organisation_id`,`confirmed_at`,`id`);--> statement-breakpoint
UPDATE `course_runs` SET `last_ends_at` = coalesce((SELECT max(`ends_at`) FROM `meetings` WHERE `run_id` = `course_runs`.`id`), 253402300799000);--> statement-breakpoint
UPDATE `licence_areas` SET `ends_at` = (SELECT `ends_at` FROM `licences` WHERE `id` = `licence_id`);--> statement-breakpoint
UPDATE `organisations` SET `search_text` = '';--> statement-breakpoint
CREATE VIRTUAL TABLE `people_search` USING fts5(search_text, content='people', tokenize='unicode61 remove_diacritics 0', prefix='2 3');--> statement-breakpoint
INSERT INTO `people_search` (`people_search`) VALUES ('rebuild');--> statement-breakpoint
CREATE VIRTUAL TABLE `organisations_search` USING fts5(search_text, content='organisations', tokenize='unicode61 remove_diacritics 0', prefix='2 3');--> statement-breakpoint
INSERT INTO `organisations_search` (`organisations_search`) VALUES ('rebuild');--> statement-breakpoint
INSERT INTO `case_stages` (`certification_id`, `stage`, `at`)
SELECT o.certification_id,
  CASE WHEN d.certification_id IS NOT NULL THEN 'decided' WHEN e.certification_id IS NOT NULL THEN 'ended'
    WHEN EXISTS (SELECT 1 FROM open_seats s WHERE s.certification_id = o.certification_id)
      OR (SELECT count(*) FROM assessor_assignments a WHERE a.certification_id = o.certification_id AND a.returned_at IS NULL) < 2 THEN 'seeking'
    WHEN EXISTS (SELECT 1 FROM assessor_assignments a WHERE a.certification_id = o.certification_id AND a.returned_at IS NULL
      AND NOT EXISTS (SELECT 1 FROM marks m WHERE m.assignment_id = a.id)) THEN 'marking'
    ELSE 'ready' END, coalesce(d.decided_at, o.at)
FROM certification_openings o
LEFT JOIN decisions d ON d.certification_id = o.certification_id
LEFT JOIN certification_ends e ON e.certification_id = o.certification_id;--> statement-breakpoint
INSERT INTO `seat_stages` (`assignment_id`, `assessor_id`, `stage`, `at`)
SELECT a.id, a.assessor_id, CASE WHEN m.assignment_id IS NULL THEN 'waiting' ELSE 'final' END, coalesce(m.final_at, a.assigned_at)
FROM assessor_assignments a LEFT JOIN marks m ON m.assignment_id = a.id
WHERE a.returned_at IS NULL AND (m.assignment_id IS NOT NULL
  OR NOT EXISTS (SELECT 1 FROM decisions d WHERE d.certification_id = a.certification_id)
    AND NOT EXISTS (SELECT 1 FROM certification_ends e WHERE e.certification_id = a.certification_id));
