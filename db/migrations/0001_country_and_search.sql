ALTER TABLE `organisations` ADD `search_text` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `organisations` ADD `country` text DEFAULT 'NL' NOT NULL;--> statement-breakpoint
ALTER TABLE `organisations` ADD `vat_id` text;--> statement-breakpoint
ALTER TABLE `people` ADD `search_text` text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE INDEX `people_search` ON `people` (`search_text`);