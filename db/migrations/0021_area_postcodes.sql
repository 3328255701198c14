CREATE TABLE `area_postcodes` (
	`postcode` text NOT NULL,
	`code` text NOT NULL,
	PRIMARY KEY(`postcode`, `code`),
	FOREIGN KEY (`code`) REFERENCES `areas`(`code`) ON UPDATE no action ON DELETE no action
) STRICT;
