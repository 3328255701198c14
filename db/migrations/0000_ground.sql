CREATE TABLE `area_ancestors` (
	`code` text NOT NULL,
	`ancestor_code` text NOT NULL,
	PRIMARY KEY(`code`, `ancestor_code`),
	FOREIGN KEY (`code`) REFERENCES `areas`(`code`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`ancestor_code`) REFERENCES `areas`(`code`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `area_ancestors_down` ON `area_ancestors` (`ancestor_code`);--> statement-breakpoint
CREATE TABLE `area_confirmations` (
	`old_code` text NOT NULL,
	`new_code` text NOT NULL,
	`at` integer NOT NULL,
	`by` text NOT NULL,
	`reason` text NOT NULL,
	PRIMARY KEY(`old_code`, `new_code`)
) STRICT;
--> statement-breakpoint
CREATE TABLE `area_editions` (
	`edition` text PRIMARY KEY NOT NULL,
	`read_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `area_stops` (
	`edition` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`pairs` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `area_successions` (
	`old_code` text NOT NULL,
	`old_name` text NOT NULL,
	`new_code` text NOT NULL,
	`new_name` text NOT NULL,
	`date` text NOT NULL,
	`status` text NOT NULL,
	PRIMARY KEY(`old_code`, `new_code`)
) STRICT;
--> statement-breakpoint
CREATE INDEX `area_successions_new` ON `area_successions` (`new_code`);--> statement-breakpoint
CREATE TABLE `areas` (
	`code` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`parent_code` text,
	`valid_from` text,
	`valid_to` text,
	`lat` real,
	`lon` real,
	`inhabitants` integer,
	`source_year` integer,
	`search_name` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `areas_parent` ON `areas` (`parent_code`);--> statement-breakpoint
CREATE INDEX `areas_search` ON `areas` (`search_name`);--> statement-breakpoint
CREATE INDEX `areas_kind` ON `areas` (`kind`,`name`);--> statement-breakpoint
CREATE TABLE `assessor_assignments` (
	`id` text PRIMARY KEY NOT NULL,
	`certification_id` text NOT NULL,
	`assessor_id` text NOT NULL,
	`seat` integer NOT NULL,
	`assigned_at` integer NOT NULL,
	`due_at` integer NOT NULL,
	`returned_at` integer,
	`return_reason` text,
	FOREIGN KEY (`certification_id`) REFERENCES `certifications`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`assessor_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `assessor_assignments_assessor` ON `assessor_assignments` (`assessor_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `assessor_assignments_seat` ON `assessor_assignments` (`certification_id`,`seat`) WHERE returned_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX `assessor_assignments_once` ON `assessor_assignments` (`certification_id`,`assessor_id`);--> statement-breakpoint
CREATE TABLE `certification_ends` (
	`certification_id` text PRIMARY KEY NOT NULL,
	`reason` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`certification_id`) REFERENCES `certifications`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `certification_openings` (
	`certification_id` text PRIMARY KEY NOT NULL,
	`source_key` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`certification_id`) REFERENCES `certifications`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `certification_openings_source_key_unique` ON `certification_openings` (`source_key`);--> statement-breakpoint
CREATE TABLE `certifications` (
	`id` text PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`candidate_id` text NOT NULL,
	`scheme_id` text NOT NULL,
	`scheme_hash` text NOT NULL,
	`ground` text NOT NULL,
	`conduct_accepted_at` integer NOT NULL,
	`applied_at` integer NOT NULL,
	FOREIGN KEY (`candidate_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`scheme_hash`) REFERENCES `frozen_schemes`(`hash`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `certifications_code_unique` ON `certifications` (`code`);--> statement-breakpoint
CREATE INDEX `certifications_candidate` ON `certifications` (`candidate_id`);--> statement-breakpoint
CREATE INDEX `certifications_applied` ON `certifications` (`applied_at`);--> statement-breakpoint
CREATE TABLE `decisions` (
	`certification_id` text PRIMARY KEY NOT NULL,
	`outcome` text NOT NULL,
	`reasons` text NOT NULL,
	`officer_id` text NOT NULL,
	`decided_at` integer NOT NULL,
	FOREIGN KEY (`certification_id`) REFERENCES `certifications`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`officer_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `declared_interests` (
	`assessor_id` text NOT NULL,
	`candidate_id` text NOT NULL,
	`declared_at` integer NOT NULL,
	PRIMARY KEY(`assessor_id`, `candidate_id`),
	FOREIGN KEY (`assessor_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`candidate_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `frozen_schemes` (
	`hash` text PRIMARY KEY NOT NULL,
	`scheme_id` text NOT NULL,
	`version` text NOT NULL,
	`content` text NOT NULL,
	`frozen_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `judged_evidence` (
	`id` text PRIMARY KEY NOT NULL,
	`certification_id` text NOT NULL,
	`position` integer NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`text` text NOT NULL,
	`storage_key` text,
	`file_mime` text,
	`file_sha256` text,
	`content_hash` text NOT NULL,
	`competence_ids` text NOT NULL,
	FOREIGN KEY (`certification_id`) REFERENCES `certifications`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `judged_evidence_certification` ON `judged_evidence` (`certification_id`,`position`);--> statement-breakpoint
CREATE TABLE `mark_drafts` (
	`assignment_id` text NOT NULL,
	`criterion_id` text NOT NULL,
	`level` integer,
	`reason` text NOT NULL,
	`saved_at` integer NOT NULL,
	PRIMARY KEY(`assignment_id`, `criterion_id`),
	FOREIGN KEY (`assignment_id`) REFERENCES `assessor_assignments`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `marks` (
	`assignment_id` text PRIMARY KEY NOT NULL,
	`certification_id` text NOT NULL,
	`assessor_id` text NOT NULL,
	`criteria` text NOT NULL,
	`final_at` integer NOT NULL,
	FOREIGN KEY (`assignment_id`) REFERENCES `assessor_assignments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`certification_id`) REFERENCES `certifications`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`assessor_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `marks_once_per_assessor` ON `marks` (`certification_id`,`assessor_id`);--> statement-breakpoint
CREATE TABLE `open_seats` (
	`certification_id` text NOT NULL,
	`seat` integer NOT NULL,
	`grounds` text NOT NULL,
	`since` integer NOT NULL,
	PRIMARY KEY(`certification_id`, `seat`),
	FOREIGN KEY (`certification_id`) REFERENCES `certifications`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `invoice_reminders` (
	`invoice_id` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`deadline_at` integer NOT NULL,
	FOREIGN KEY (`invoice_id`) REFERENCES `invoices`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `invoices` (
	`id` text PRIMARY KEY NOT NULL,
	`series` text NOT NULL,
	`year` integer NOT NULL,
	`sequence` integer NOT NULL,
	`number` text NOT NULL,
	`order_id` text NOT NULL,
	`invoice_id` text,
	`source_key` text NOT NULL,
	`issued_at` integer NOT NULL,
	`due_at` integer,
	`document` text NOT NULL,
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `invoices_number_unique` ON `invoices` (`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `invoices_source_key_unique` ON `invoices` (`source_key`);--> statement-breakpoint
CREATE UNIQUE INDEX `invoices_sequence` ON `invoices` (`series`,`year`,`sequence`);--> statement-breakpoint
CREATE INDEX `invoices_order` ON `invoices` (`order_id`);--> statement-breakpoint
CREATE TABLE `ledger_entries` (
	`transaction_id` text NOT NULL,
	`line` integer NOT NULL,
	`order_id` text NOT NULL,
	`account` text NOT NULL,
	`amount_cents` integer NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`transaction_id`, `line`),
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `ledger_entries_order` ON `ledger_entries` (`order_id`);--> statement-breakpoint
CREATE INDEX `ledger_entries_account` ON `ledger_entries` (`account`,`at`);--> statement-breakpoint
CREATE TABLE `ledger_transactions` (
	`id` text PRIMARY KEY NOT NULL,
	`order_id` text NOT NULL,
	`kind` text NOT NULL,
	`source_id` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `ledger_transactions_source` ON `ledger_transactions` (`kind`,`source_id`);--> statement-breakpoint
CREATE INDEX `ledger_transactions_order` ON `ledger_transactions` (`order_id`);--> statement-breakpoint
CREATE TABLE `order_deliveries` (
	`order_id` text PRIMARY KEY NOT NULL,
	`outcome` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `order_ends` (
	`order_id` text PRIMARY KEY NOT NULL,
	`outcome` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `order_lines` (
	`id` text PRIMARY KEY NOT NULL,
	`order_id` text NOT NULL,
	`kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`description` text NOT NULL,
	`supplied` text NOT NULL,
	`price_id` text NOT NULL,
	`net_cents` integer NOT NULL,
	`vat_category` text NOT NULL,
	`vat_cents` integer NOT NULL,
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`price_id`) REFERENCES `prices`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `order_lines_subject_id_unique` ON `order_lines` (`subject_id`);--> statement-breakpoint
CREATE INDEX `order_lines_order` ON `order_lines` (`order_id`);--> statement-breakpoint
CREATE TABLE `orders` (
	`id` text PRIMARY KEY NOT NULL,
	`number` text NOT NULL,
	`person_id` text NOT NULL,
	`organisation_id` text,
	`pay_by` text NOT NULL,
	`address` text,
	`placed_at` integer NOT NULL,
	`lapses_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `orders_number_unique` ON `orders` (`number`);--> statement-breakpoint
CREATE INDEX `orders_person` ON `orders` (`person_id`,`placed_at`);--> statement-breakpoint
CREATE INDEX `orders_organisation` ON `orders` (`organisation_id`);--> statement-breakpoint
CREATE INDEX `orders_placed` ON `orders` (`placed_at`);--> statement-breakpoint
CREATE INDEX `orders_lapsing` ON `orders` (`lapses_at`);--> statement-breakpoint
CREATE TABLE `payment_attempts` (
	`id` text PRIMARY KEY NOT NULL,
	`order_id` text NOT NULL,
	`amount_cents` integer NOT NULL,
	`customer_email` text NOT NULL,
	`reference` text,
	`url` text,
	`started_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`closed_at` integer,
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `payment_attempts_reference_unique` ON `payment_attempts` (`reference`);--> statement-breakpoint
CREATE INDEX `payment_attempts_order` ON `payment_attempts` (`order_id`);--> statement-breakpoint
CREATE INDEX `payment_attempts_open` ON `payment_attempts` (`closed_at`,`expires_at`);--> statement-breakpoint
CREATE TABLE `payments` (
	`id` text PRIMARY KEY NOT NULL,
	`order_id` text NOT NULL,
	`attempt_id` text,
	`reference` text NOT NULL,
	`amount_cents` integer NOT NULL,
	`method` text NOT NULL,
	`received_at` integer NOT NULL,
	`outcome` text NOT NULL,
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`attempt_id`) REFERENCES `payment_attempts`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `payments_reference_unique` ON `payments` (`reference`);--> statement-breakpoint
CREATE INDEX `payments_order` ON `payments` (`order_id`);--> statement-breakpoint
CREATE TABLE `prices` (
	`id` text PRIMARY KEY NOT NULL,
	`product` text NOT NULL,
	`amount_cents` integer NOT NULL,
	`vat_category` text NOT NULL,
	`from_at` integer NOT NULL,
	`set_by` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `prices_product` ON `prices` (`product`,`from_at`);--> statement-breakpoint
CREATE TABLE `refunds` (
	`id` text PRIMARY KEY NOT NULL,
	`payment_id` text NOT NULL,
	`amount_cents` integer NOT NULL,
	`reason` text NOT NULL,
	`requested_at` integer NOT NULL,
	`requested_by` text NOT NULL,
	`reference` text,
	`settled_at` integer,
	`failed_at` integer,
	FOREIGN KEY (`payment_id`) REFERENCES `payments`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `refunds_reference_unique` ON `refunds` (`reference`);--> statement-breakpoint
CREATE INDEX `refunds_payment` ON `refunds` (`payment_id`);--> statement-breakpoint
CREATE INDEX `refunds_open` ON `refunds` (`settled_at`,`failed_at`);--> statement-breakpoint
CREATE TABLE `notice_sweeps` (
	`name` text PRIMARY KEY NOT NULL,
	`swept_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `payment_alarms` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`reference` text NOT NULL,
	`order_id` text,
	`at` integer NOT NULL,
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `payment_alarms_once` ON `payment_alarms` (`kind`,`reference`);--> statement-breakpoint
CREATE INDEX `payment_alarms_order` ON `payment_alarms` (`order_id`);--> statement-breakpoint
CREATE TABLE `provider_notices` (
	`id` text PRIMARY KEY NOT NULL,
	`type` text NOT NULL,
	`about_kind` text NOT NULL,
	`about_reference` text,
	`created_at` integer NOT NULL,
	`received_at` integer NOT NULL,
	`tries` integer DEFAULT 0 NOT NULL,
	`due_at` integer NOT NULL,
	`handled_at` integer
) STRICT;
--> statement-breakpoint
CREATE INDEX `provider_notices_waiting` ON `provider_notices` (`handled_at`,`due_at`);--> statement-breakpoint
CREATE INDEX `provider_notices_created` ON `provider_notices` (`created_at`);--> statement-breakpoint
CREATE TABLE `credential_suspensions` (
	`id` text PRIMARY KEY NOT NULL,
	`credential_id` text NOT NULL,
	`at` integer NOT NULL,
	`reason_code` text NOT NULL,
	`by_id` text NOT NULL,
	`lifted_at` integer,
	`lifted_by_id` text,
	FOREIGN KEY (`credential_id`) REFERENCES `credentials`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `credential_suspensions_credential` ON `credential_suspensions` (`credential_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `credential_suspensions_open` ON `credential_suspensions` (`credential_id`) WHERE lifted_at is null;--> statement-breakpoint
CREATE TABLE `credential_withdrawals` (
	`credential_id` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`reason_code` text NOT NULL,
	`by_id` text NOT NULL,
	FOREIGN KEY (`credential_id`) REFERENCES `credentials`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `credentials` (
	`id` text PRIMARY KEY NOT NULL,
	`number` text NOT NULL,
	`kind` text NOT NULL,
	`subject` text NOT NULL,
	`holder_id` text NOT NULL,
	`source_key` text NOT NULL,
	`statement` text NOT NULL,
	`issued_at` integer NOT NULL,
	`valid_until` integer,
	FOREIGN KEY (`holder_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `credentials_number_unique` ON `credentials` (`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `credentials_source_key_unique` ON `credentials` (`source_key`);--> statement-breakpoint
CREATE INDEX `credentials_holder` ON `credentials` (`holder_id`);--> statement-breakpoint
CREATE INDEX `credentials_subject` ON `credentials` (`subject`,`issued_at`);--> statement-breakpoint
CREATE TABLE `name_consents` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`holder_id` text NOT NULL,
	`given_at` integer NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`holder_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `name_consents_holder` ON `name_consents` (`holder_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `name_consents_current` ON `name_consents` (`holder_id`) WHERE ended_at is null;--> statement-breakpoint
CREATE TABLE `appointments` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`role` text NOT NULL,
	`appointed_by` text NOT NULL,
	`from_at` integer NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `appointments_current` ON `appointments` (`person_id`,`role`) WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX `appointments_role` ON `appointments` (`role`);--> statement-breakpoint
CREATE TABLE `attempts` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`bucket` text NOT NULL,
	`at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `attempts_bucket` ON `attempts` (`bucket`,`at`);--> statement-breakpoint
CREATE TABLE `mail_links` (
	`id` text PRIMARY KEY NOT NULL,
	`purpose` text NOT NULL,
	`person_id` text,
	`email` text,
	`previous_email` text,
	`return_to` text,
	`token_hash` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `mail_links_token_hash_unique` ON `mail_links` (`token_hash`);--> statement-breakpoint
CREATE INDEX `mail_links_person` ON `mail_links` (`person_id`,`purpose`);--> statement-breakpoint
CREATE TABLE `memberships` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`organisation_id` text NOT NULL,
	`person_id` text NOT NULL,
	`role` text NOT NULL,
	`from_at` integer NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `memberships_current` ON `memberships` (`organisation_id`,`person_id`) WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX `memberships_person` ON `memberships` (`person_id`);--> statement-breakpoint
CREATE TABLE `organisations` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`kvk` text NOT NULL,
	`street` text NOT NULL,
	`postcode` text NOT NULL,
	`city` text NOT NULL,
	`invoice_email` text NOT NULL,
	`iban` text,
	`created_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `people` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`name` text NOT NULL,
	`password_hash` text,
	`email_confirmed_at` integer,
	`terms_accepted_at` integer,
	`created_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `people_email_unique` ON `people` (`email`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`id_hash` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`last_seen_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `sessions_person` ON `sessions` (`person_id`);--> statement-breakpoint
CREATE TABLE `journal` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` integer NOT NULL,
	`actor_id` text NOT NULL,
	`verb` text NOT NULL,
	`subject_kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`entry` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `journal_subject` ON `journal` (`subject_kind`,`subject_id`);--> statement-breakpoint
CREATE INDEX `journal_actor` ON `journal` (`actor_id`,`seq`);--> statement-breakpoint
CREATE TABLE `outbox` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`key` text NOT NULL,
	`payload` text NOT NULL,
	`created_at` integer NOT NULL,
	`due_at` integer NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`sent_at` integer,
	`parked_at` integer,
	`last_error` text
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `outbox_key_unique` ON `outbox` (`key`);--> statement-breakpoint
CREATE INDEX `outbox_waiting` ON `outbox` (`sent_at`,`parked_at`,`due_at`);--> statement-breakpoint
CREATE TABLE `attachments` (
	`id` text PRIMARY KEY NOT NULL,
	`enrolment_id` text NOT NULL,
	`assignment_id` text NOT NULL,
	`name` text NOT NULL,
	`mime` text NOT NULL,
	`size_bytes` integer NOT NULL,
	`sha256` text NOT NULL,
	`storage_key` text NOT NULL,
	`added_at` integer NOT NULL,
	FOREIGN KEY (`enrolment_id`) REFERENCES `enrolments`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `attachments_work` ON `attachments` (`enrolment_id`,`assignment_id`);--> statement-breakpoint
CREATE TABLE `attendances` (
	`meeting_id` text NOT NULL,
	`enrolment_id` text NOT NULL,
	`presence_percent` integer NOT NULL,
	`marked_by` text NOT NULL,
	`marked_at` integer NOT NULL,
	PRIMARY KEY(`meeting_id`, `enrolment_id`),
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`enrolment_id`) REFERENCES `enrolments`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `completions` (
	`enrolment_id` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`net_minutes` integer NOT NULL,
	FOREIGN KEY (`enrolment_id`) REFERENCES `enrolments`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `course_runs` (
	`id` text PRIMARY KEY NOT NULL,
	`course_id` text NOT NULL,
	`course_version` text NOT NULL,
	`trainer_id` text NOT NULL,
	`place_name` text NOT NULL,
	`place_address` text NOT NULL,
	`city` text NOT NULL,
	`capacity` integer NOT NULL,
	`closes_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`trainer_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `course_runs_course` ON `course_runs` (`course_id`);--> statement-breakpoint
CREATE INDEX `course_runs_trainer` ON `course_runs` (`trainer_id`);--> statement-breakpoint
CREATE TABLE `draft_files` (
	`attachment_id` text PRIMARY KEY NOT NULL,
	FOREIGN KEY (`attachment_id`) REFERENCES `attachments`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `enrolment_ends` (
	`enrolment_id` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`reason` text NOT NULL,
	FOREIGN KEY (`enrolment_id`) REFERENCES `enrolments`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `enrolments` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`run_id` text,
	`course_id` text NOT NULL,
	`course_version` text NOT NULL,
	`source_key` text NOT NULL,
	`frozen` text NOT NULL,
	`started_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`run_id`) REFERENCES `course_runs`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `enrolments_source_key_unique` ON `enrolments` (`source_key`);--> statement-breakpoint
CREATE INDEX `enrolments_person` ON `enrolments` (`person_id`,`course_id`);--> statement-breakpoint
CREATE INDEX `enrolments_run` ON `enrolments` (`run_id`);--> statement-breakpoint
CREATE TABLE `feedbacks` (
	`submission_id` text PRIMARY KEY NOT NULL,
	`verdict` text NOT NULL,
	`strength` text NOT NULL,
	`next_step` text NOT NULL,
	`trainer_id` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`submission_id`) REFERENCES `submissions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`trainer_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `lesson_progress` (
	`enrolment_id` text NOT NULL,
	`lesson_id` text NOT NULL,
	`first_opened_at` integer NOT NULL,
	`finished_at` integer,
	PRIMARY KEY(`enrolment_id`, `lesson_id`),
	FOREIGN KEY (`enrolment_id`) REFERENCES `enrolments`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `meetings` (
	`id` text PRIMARY KEY NOT NULL,
	`run_id` text NOT NULL,
	`starts_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`topic` text NOT NULL,
	FOREIGN KEY (`run_id`) REFERENCES `course_runs`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `meetings_run` ON `meetings` (`run_id`,`starts_at`);--> statement-breakpoint
CREATE TABLE `quiz_attempts` (
	`id` text PRIMARY KEY NOT NULL,
	`enrolment_id` text NOT NULL,
	`quiz_id` text NOT NULL,
	`answers` text NOT NULL,
	`right_count` integer NOT NULL,
	`asked_count` integer NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`enrolment_id`) REFERENCES `enrolments`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `quiz_attempts_enrolment` ON `quiz_attempts` (`enrolment_id`,`quiz_id`,`at`);--> statement-breakpoint
CREATE TABLE `submission_drafts` (
	`enrolment_id` text NOT NULL,
	`assignment_id` text NOT NULL,
	`text` text NOT NULL,
	`saved_at` integer NOT NULL,
	PRIMARY KEY(`enrolment_id`, `assignment_id`),
	FOREIGN KEY (`enrolment_id`) REFERENCES `enrolments`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `submission_files` (
	`submission_id` text NOT NULL,
	`attachment_id` text NOT NULL,
	PRIMARY KEY(`submission_id`, `attachment_id`),
	FOREIGN KEY (`submission_id`) REFERENCES `submissions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`attachment_id`) REFERENCES `attachments`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `submission_files_attachment` ON `submission_files` (`attachment_id`);--> statement-breakpoint
CREATE TABLE `submissions` (
	`id` text PRIMARY KEY NOT NULL,
	`enrolment_id` text NOT NULL,
	`assignment_id` text NOT NULL,
	`version` integer NOT NULL,
	`text` text NOT NULL,
	`content_hash` text NOT NULL,
	`handed_in_at` integer NOT NULL,
	FOREIGN KEY (`enrolment_id`) REFERENCES `enrolments`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `submissions_version` ON `submissions` (`enrolment_id`,`assignment_id`,`version`);--> statement-breakpoint
CREATE TABLE `licence_areas` (
	`licence_id` text NOT NULL,
	`area_code` text NOT NULL,
	PRIMARY KEY(`licence_id`, `area_code`),
	FOREIGN KEY (`licence_id`) REFERENCES `licences`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`area_code`) REFERENCES `areas`(`code`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `licence_areas_area` ON `licence_areas` (`area_code`);--> statement-breakpoint
CREATE TABLE `licence_ends` (
	`licence_id` text PRIMARY KEY NOT NULL,
	`outcome` text NOT NULL,
	`at` integer NOT NULL,
	`reason` text,
	FOREIGN KEY (`licence_id`) REFERENCES `licences`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `licence_grants` (
	`licence_id` text PRIMARY KEY NOT NULL,
	`source_key` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`licence_id`) REFERENCES `licences`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `licence_grants_source_key_unique` ON `licence_grants` (`source_key`);--> statement-breakpoint
CREATE TABLE `licence_releases` (
	`licence_id` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`licence_id`) REFERENCES `licences`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `licence_warnings` (
	`id` text PRIMARY KEY NOT NULL,
	`licence_id` text NOT NULL,
	`at` integer NOT NULL,
	`deadline_at` integer NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`licence_id`) REFERENCES `licences`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `licence_warnings_open` ON `licence_warnings` (`licence_id`) WHERE ended_at is null;--> statement-breakpoint
CREATE TABLE `licences` (
	`id` text PRIMARY KEY NOT NULL,
	`number` text NOT NULL,
	`organisation_id` text NOT NULL,
	`scope` text NOT NULL,
	`exclusive` integer NOT NULL,
	`starts_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`requested_at` integer NOT NULL,
	`hold_lapses_at` integer NOT NULL,
	`held_on_at` integer,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `licences_number_unique` ON `licences` (`number`);--> statement-breakpoint
CREATE INDEX `licences_organisation` ON `licences` (`organisation_id`);--> statement-breakpoint
CREATE INDEX `licences_term` ON `licences` (`scope`,`ends_at`);--> statement-breakpoint
CREATE TABLE `licensees` (
	`id` text PRIMARY KEY NOT NULL,
	`licence_id` text NOT NULL,
	`person_id` text NOT NULL,
	`asked_at` integer NOT NULL,
	`agreed_at` integer,
	`ended_at` integer,
	`end_reason` text,
	FOREIGN KEY (`licence_id`) REFERENCES `licences`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `licensees_once` ON `licensees` (`licence_id`,`person_id`) WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX `licensees_person` ON `licensees` (`person_id`);--> statement-breakpoint
CREATE TABLE `evidence` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`text` text NOT NULL,
	`storage_key` text,
	`file_name` text,
	`file_mime` text,
	`file_sha256` text,
	`added_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `evidence_person` ON `evidence` (`person_id`);--> statement-breakpoint
CREATE TABLE `evidence_competences` (
	`evidence_id` text NOT NULL,
	`competence_id` text NOT NULL,
	PRIMARY KEY(`evidence_id`, `competence_id`),
	FOREIGN KEY (`evidence_id`) REFERENCES `evidence`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `reflections` (
	`person_id` text NOT NULL,
	`reflection_id` text NOT NULL,
	`text` text NOT NULL,
	`saved_at` integer NOT NULL,
	PRIMARY KEY(`person_id`, `reflection_id`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `entry_declarations` (
	`hold_id` text PRIMARY KEY NOT NULL,
	`elsewhere` text NOT NULL,
	`conversations` integer NOT NULL,
	`declared_by` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`hold_id`) REFERENCES `place_holds`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `place_answers` (
	`place_id` text PRIMARY KEY NOT NULL,
	`answer` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`place_id`) REFERENCES `places`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `place_ends` (
	`place_id` text PRIMARY KEY NOT NULL,
	`reason` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`place_id`) REFERENCES `places`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `place_hold_ends` (
	`hold_id` text PRIMARY KEY NOT NULL,
	`outcome` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`hold_id`) REFERENCES `place_holds`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `place_holds` (
	`id` text PRIMARY KEY NOT NULL,
	`run_id` text NOT NULL,
	`person_id` text NOT NULL,
	`held_by` text,
	`held_at` integer NOT NULL,
	`lapses_at` integer NOT NULL,
	`extended_at` integer,
	FOREIGN KEY (`run_id`) REFERENCES `course_runs`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`held_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `place_holds_run` ON `place_holds` (`run_id`,`lapses_at`);--> statement-breakpoint
CREATE INDEX `place_holds_person` ON `place_holds` (`person_id`);--> statement-breakpoint
CREATE TABLE `places` (
	`id` text PRIMARY KEY NOT NULL,
	`run_id` text NOT NULL,
	`person_id` text NOT NULL,
	`organisation_id` text,
	`source_key` text NOT NULL,
	`confirmed_at` integer NOT NULL,
	FOREIGN KEY (`run_id`) REFERENCES `course_runs`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `places_source_key_unique` ON `places` (`source_key`);--> statement-breakpoint
CREATE INDEX `places_run` ON `places` (`run_id`);--> statement-breakpoint
CREATE INDEX `places_person` ON `places` (`person_id`);--> statement-breakpoint
CREATE TABLE `waiting_list` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`run_id` text NOT NULL,
	`person_id` text NOT NULL,
	`joined_at` integer NOT NULL,
	`left_at` integer,
	FOREIGN KEY (`run_id`) REFERENCES `course_runs`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `waiting_list_once` ON `waiting_list` (`run_id`,`person_id`) WHERE left_at is null;