CREATE TABLE `certification_names` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`certification_id` text NOT NULL,
	`name` text NOT NULL,
	`given_by` text NOT NULL,
	`reason` text,
	`at` integer NOT NULL,
	FOREIGN KEY (`certification_id`) REFERENCES `certifications`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`given_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `certification_names_certification` ON `certification_names` (`certification_id`,`seq`);--> statement-breakpoint
CREATE TABLE `identity_checks` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`certification_id` text NOT NULL,
	`name` text NOT NULL,
	`seen_by` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`certification_id`) REFERENCES `certifications`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`seen_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `identity_checks_certification` ON `identity_checks` (`certification_id`,`seq`);--> statement-breakpoint
CREATE TABLE `seat_extensions` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`assignment_id` text NOT NULL,
	`due_at` integer NOT NULL,
	`reason` text NOT NULL,
	`given_by` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`assignment_id`) REFERENCES `assessor_assignments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`given_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `seat_extensions_assignment` ON `seat_extensions` (`assignment_id`,`seq`);--> statement-breakpoint
CREATE TABLE `seat_readings` (
	`assignment_id` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`assignment_id`) REFERENCES `assessor_assignments`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `term_reminders` (
	`subject_id` text NOT NULL,
	`kind` text NOT NULL,
	`due_at` integer NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`subject_id`, `kind`, `due_at`)
) STRICT;
--> statement-breakpoint
CREATE TABLE `wait_questions` (
	`certification_id` text NOT NULL,
	`asked_at` integer NOT NULL,
	`answered_at` integer,
	PRIMARY KEY(`certification_id`, `asked_at`),
	FOREIGN KEY (`certification_id`) REFERENCES `certifications`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `former_particulars` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`person_id` text NOT NULL,
	`kind` text NOT NULL,
	`value` text NOT NULL,
	`until` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `former_particulars_person` ON `former_particulars` (`person_id`);--> statement-breakpoint
INSERT INTO `certification_names` (`certification_id`, `name`, `given_by`, `at`) SELECT c.id, p.name, p.id, c.applied_at FROM certifications c JOIN people p ON p.id = c.candidate_id;--> statement-breakpoint
INSERT INTO `seat_readings` (`assignment_id`, `at`) SELECT json_extract(j.entry, '$.data.assignment'), min(j.at) FROM journal j WHERE j.verb IN ('assessment.look_at_work', 'assessment.look') AND json_extract(j.entry, '$.data.assignment') IN (SELECT id FROM assessor_assignments) GROUP BY 1;--> statement-breakpoint
INSERT INTO `former_particulars` (`person_id`, `kind`, `value`, `until`) SELECT person_id, 'email', previous_email, used_at FROM mail_links WHERE purpose = 'change_email' AND used_at IS NOT NULL AND previous_email IS NOT NULL AND person_id IS NOT NULL;
