CREATE TABLE `alarm_dismissals` (
	`alarm_id` text PRIMARY KEY NOT NULL,
	`reason` text NOT NULL,
	`dismissed_by` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`alarm_id`) REFERENCES `payment_alarms`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`dismissed_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
