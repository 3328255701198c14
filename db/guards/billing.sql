-- Money is corrected by a new row, never by changing or deleting an old one. INSERT OR REPLACE fires the delete guards, because recursive_triggers is on.
DROP TRIGGER IF EXISTS prices_are_not_changed;
CREATE TRIGGER prices_are_not_changed BEFORE UPDATE ON prices
BEGIN SELECT RAISE(ABORT, 'guard: a price is never changed'); END;
DROP TRIGGER IF EXISTS prices_are_not_deleted;
CREATE TRIGGER prices_are_not_deleted BEFORE DELETE ON prices
BEGIN SELECT RAISE(ABORT, 'guard: a price is never deleted'); END;
DROP TRIGGER IF EXISTS order_lines_are_not_changed;
CREATE TRIGGER order_lines_are_not_changed BEFORE UPDATE ON order_lines
BEGIN SELECT RAISE(ABORT, 'guard: a line of an order is never changed'); END;
DROP TRIGGER IF EXISTS order_lines_are_not_deleted;
CREATE TRIGGER order_lines_are_not_deleted BEFORE DELETE ON order_lines
BEGIN SELECT RAISE(ABORT, 'guard: a line of an order is never deleted'); END;
DROP TRIGGER IF EXISTS order_ends_are_not_changed;
CREATE TRIGGER order_ends_are_not_changed BEFORE UPDATE ON order_ends
BEGIN SELECT RAISE(ABORT, 'guard: the end of an order is never changed'); END;
DROP TRIGGER IF EXISTS order_ends_are_not_deleted;
CREATE TRIGGER order_ends_are_not_deleted BEFORE DELETE ON order_ends
BEGIN SELECT RAISE(ABORT, 'guard: the end of an order is never deleted'); END;
DROP TRIGGER IF EXISTS order_deliveries_are_not_changed;
CREATE TRIGGER order_deliveries_are_not_changed BEFORE UPDATE ON order_deliveries
BEGIN SELECT RAISE(ABORT, 'guard: the delivery of an order is never changed'); END;
DROP TRIGGER IF EXISTS order_deliveries_are_not_deleted;
CREATE TRIGGER order_deliveries_are_not_deleted BEFORE DELETE ON order_deliveries
BEGIN SELECT RAISE(ABORT, 'guard: the delivery of an order is never deleted'); END;
DROP TRIGGER IF EXISTS payments_are_not_changed;
CREATE TRIGGER payments_are_not_changed BEFORE UPDATE ON payments
BEGIN SELECT RAISE(ABORT, 'guard: a payment is never changed'); END;
DROP TRIGGER IF EXISTS payments_are_not_deleted;
CREATE TRIGGER payments_are_not_deleted BEFORE DELETE ON payments
BEGIN SELECT RAISE(ABORT, 'guard: a payment is never deleted'); END;
DROP TRIGGER IF EXISTS invoices_are_not_changed;
CREATE TRIGGER invoices_are_not_changed BEFORE UPDATE ON invoices
BEGIN SELECT RAISE(ABORT, 'guard: an invoice is never changed'); END;
DROP TRIGGER IF EXISTS invoices_are_not_deleted;
CREATE TRIGGER invoices_are_not_deleted BEFORE DELETE ON invoices
BEGIN SELECT RAISE(ABORT, 'guard: an invoice is never deleted'); END;
DROP TRIGGER IF EXISTS invoice_reminders_are_not_changed;
CREATE TRIGGER invoice_reminders_are_not_changed BEFORE UPDATE ON invoice_reminders
BEGIN SELECT RAISE(ABORT, 'guard: a reminder is never changed'); END;
DROP TRIGGER IF EXISTS invoice_reminders_are_not_deleted;
CREATE TRIGGER invoice_reminders_are_not_deleted BEFORE DELETE ON invoice_reminders
BEGIN SELECT RAISE(ABORT, 'guard: a reminder is never deleted'); END;
DROP TRIGGER IF EXISTS ledger_entries_are_not_changed;
CREATE TRIGGER ledger_entries_are_not_changed BEFORE UPDATE ON ledger_entries
BEGIN SELECT RAISE(ABORT, 'guard: a line of the ledger is never changed'); END;
DROP TRIGGER IF EXISTS ledger_entries_are_not_deleted;
CREATE TRIGGER ledger_entries_are_not_deleted BEFORE DELETE ON ledger_entries
BEGIN SELECT RAISE(ABORT, 'guard: a line of the ledger is never deleted'); END;
DROP TRIGGER IF EXISTS ledger_transactions_are_not_changed;
CREATE TRIGGER ledger_transactions_are_not_changed BEFORE UPDATE ON ledger_transactions
BEGIN SELECT RAISE(ABORT, 'guard: a transaction of the ledger is never changed'); END;
DROP TRIGGER IF EXISTS ledger_transactions_are_not_deleted;
CREATE TRIGGER ledger_transactions_are_not_deleted BEFORE DELETE ON ledger_transactions
BEGIN SELECT RAISE(ABORT, 'guard: a transaction of the ledger is never deleted'); END;

DROP TRIGGER IF EXISTS orders_are_not_deleted;
CREATE TRIGGER orders_are_not_deleted BEFORE DELETE ON orders
BEGIN SELECT RAISE(ABORT, 'guard: an order is never deleted'); END;
DROP TRIGGER IF EXISTS payment_attempts_are_not_deleted;
CREATE TRIGGER payment_attempts_are_not_deleted BEFORE DELETE ON payment_attempts
BEGIN SELECT RAISE(ABORT, 'guard: an attempt to pay is never deleted'); END;
DROP TRIGGER IF EXISTS refunds_are_not_deleted;
CREATE TRIGGER refunds_are_not_deleted BEFORE DELETE ON refunds
BEGIN SELECT RAISE(ABORT, 'guard: a refund is never deleted'); END;

-- Of an order only the address, the time it lapses and the way to pay change; the address until it was delivered, the way to pay while it is open.
DROP TRIGGER IF EXISTS orders_keep_what_was_agreed;
CREATE TRIGGER orders_keep_what_was_agreed BEFORE UPDATE ON orders
WHEN NEW.id IS NOT OLD.id OR NEW.number IS NOT OLD.number OR NEW.person_id IS NOT OLD.person_id OR NEW.organisation_id IS NOT OLD.organisation_id
  OR (NEW.pay_by IS NOT OLD.pay_by AND (EXISTS (SELECT 1 FROM order_deliveries d WHERE d.order_id = OLD.id) OR EXISTS (SELECT 1 FROM order_ends e WHERE e.order_id = OLD.id)))
  OR NEW.placed_at IS NOT OLD.placed_at
  OR (NEW.address IS NOT OLD.address AND EXISTS (SELECT 1 FROM order_deliveries d WHERE d.order_id = OLD.id))
BEGIN SELECT RAISE(ABORT, 'guard: an order keeps what was agreed'); END;

-- Nobody holds what others want by trying to pay for ever: two hours after it was ordered, or as long as the first attempt asks (LONGEST_HOLD_MINUTES).
DROP TRIGGER IF EXISTS orders_are_not_held_for_ever;
CREATE TRIGGER orders_are_not_held_for_ever BEFORE UPDATE OF lapses_at ON orders
WHEN NEW.lapses_at IS NOT OLD.lapses_at
  AND (NEW.lapses_at IS NULL OR (NEW.lapses_at > max(OLD.lapses_at, OLD.placed_at + 7200000) AND (SELECT count(*) FROM payment_attempts a WHERE a.order_id = OLD.id) > 1))
BEGIN SELECT RAISE(ABORT, 'guard: an unpaid order is not held for ever'); END;

-- Lines come with their order; nothing is added once a payment was tried or the order was delivered.
DROP TRIGGER IF EXISTS order_lines_come_with_the_order;
CREATE TRIGGER order_lines_come_with_the_order BEFORE INSERT ON order_lines
WHEN EXISTS (SELECT 1 FROM payment_attempts a WHERE a.order_id = NEW.order_id) OR EXISTS (SELECT 1 FROM order_deliveries d WHERE d.order_id = NEW.order_id)
BEGIN SELECT RAISE(ABORT, 'guard: an order keeps what was agreed'); END;

-- An attempt asks for the whole order; the provider's reference is written once.
DROP TRIGGER IF EXISTS payment_attempts_ask_the_total;
CREATE TRIGGER payment_attempts_ask_the_total BEFORE INSERT ON payment_attempts
WHEN NEW.amount_cents <> (SELECT coalesce(sum(net_cents + vat_cents), 0) FROM order_lines WHERE order_id = NEW.order_id)
BEGIN SELECT RAISE(ABORT, 'guard: an attempt asks for the total of its order'); END;

DROP TRIGGER IF EXISTS payment_attempts_keep_what_was_asked;
CREATE TRIGGER payment_attempts_keep_what_was_asked BEFORE UPDATE ON payment_attempts
WHEN NEW.id IS NOT OLD.id OR NEW.order_id IS NOT OLD.order_id OR NEW.amount_cents IS NOT OLD.amount_cents OR NEW.customer_email IS NOT OLD.customer_email
  OR NEW.started_at IS NOT OLD.started_at OR NEW.expires_at IS NOT OLD.expires_at
  OR (OLD.reference IS NOT NULL AND NEW.reference IS NOT OLD.reference) OR (OLD.closed_at IS NOT NULL AND NEW.closed_at IS NOT OLD.closed_at)
BEGIN SELECT RAISE(ABORT, 'guard: an attempt keeps what was asked'); END;

-- One payment at most delivers an order; every further one goes back.
DROP TRIGGER IF EXISTS payments_deliver_once;
CREATE TRIGGER payments_deliver_once BEFORE INSERT ON payments
WHEN NEW.outcome = 'delivered' AND EXISTS (SELECT 1 FROM payments p WHERE p.order_id = NEW.order_id AND p.outcome = 'delivered')
BEGIN SELECT RAISE(ABORT, 'guard: an order is delivered by one payment'); END;

-- What goes back is never more than what came in; a refund that failed does not count.
DROP TRIGGER IF EXISTS refunds_stay_within_the_payment;
CREATE TRIGGER refunds_stay_within_the_payment BEFORE INSERT ON refunds
WHEN NEW.amount_cents < 1 OR NEW.amount_cents + (SELECT coalesce(sum(amount_cents), 0) FROM refunds r WHERE r.payment_id = NEW.payment_id AND r.failed_at IS NULL)
  > (SELECT amount_cents FROM payments p WHERE p.id = NEW.payment_id)
BEGIN SELECT RAISE(ABORT, 'guard: a refund stays within its payment'); END;

DROP TRIGGER IF EXISTS refunds_keep_what_was_asked;
CREATE TRIGGER refunds_keep_what_was_asked BEFORE UPDATE ON refunds
WHEN NEW.id IS NOT OLD.id OR NEW.payment_id IS NOT OLD.payment_id OR NEW.amount_cents IS NOT OLD.amount_cents OR NEW.reason IS NOT OLD.reason
  OR NEW.requested_at IS NOT OLD.requested_at OR NEW.requested_by IS NOT OLD.requested_by
  OR (OLD.reference IS NOT NULL AND NEW.reference IS NOT OLD.reference)
  OR (OLD.settled_at IS NOT NULL AND NEW.settled_at IS NOT OLD.settled_at) OR (OLD.failed_at IS NOT NULL AND NEW.failed_at IS NOT OLD.failed_at)
BEGIN SELECT RAISE(ABORT, 'guard: a refund keeps what was asked'); END;

-- Numbers run on: the next one of its series and year, and no other. Those that the register knows were issued, whatever this database remembers of them.
DROP TRIGGER IF EXISTS invoices_run_on;
CREATE TRIGGER invoices_run_on BEFORE INSERT ON invoices
WHEN NEW.sequence <> max((SELECT coalesce(max(sequence), 0) FROM invoices i WHERE i.series = NEW.series AND i.year = NEW.year),
  (SELECT coalesce(max(number), 0) FROM register_entries r WHERE r.series = NEW.series || ':' || NEW.year)) + 1
BEGIN SELECT RAISE(ABORT, 'guard: invoice numbers run on without a gap'); END;

-- A transaction is sealed when its lines add up to nothing, all for one order; under a seal nothing is written any more.
DROP TRIGGER IF EXISTS ledger_transactions_balance;
CREATE TRIGGER ledger_transactions_balance BEFORE INSERT ON ledger_transactions
WHEN (SELECT count(*) FROM ledger_entries WHERE transaction_id = NEW.id) < 2
  OR (SELECT sum(amount_cents) FROM ledger_entries WHERE transaction_id = NEW.id) <> 0
  OR EXISTS (SELECT 1 FROM ledger_entries WHERE transaction_id = NEW.id AND order_id <> NEW.order_id)
BEGIN SELECT RAISE(ABORT, 'guard: a ledger transaction adds up to nothing'); END;

DROP TRIGGER IF EXISTS ledger_entries_come_before_the_seal;
CREATE TRIGGER ledger_entries_come_before_the_seal BEFORE INSERT ON ledger_entries
WHEN EXISTS (SELECT 1 FROM ledger_transactions t WHERE t.id = NEW.transaction_id)
BEGIN SELECT RAISE(ABORT, 'guard: a sealed ledger transaction takes no more lines'); END;

DROP TRIGGER IF EXISTS prices_can_be_asked;
CREATE TRIGGER prices_can_be_asked BEFORE INSERT ON prices
WHEN NEW.amount_cents NOT BETWEEN 50 AND 10000000 OR NEW.from_at NOT BETWEEN 1577836800000 AND 4102444799999
BEGIN SELECT RAISE(ABORT, 'guard: a price is 50 cents to 100000 euros, from a day in the years 2020 to 2099'); END;

-- What was agreed changes until the order was delivered, and is never taken away.
DROP TRIGGER IF EXISTS order_terms_stand_once_delivered;
CREATE TRIGGER order_terms_stand_once_delivered BEFORE UPDATE ON order_terms
WHEN NEW.order_id IS NOT OLD.order_id OR EXISTS (SELECT 1 FROM order_deliveries d WHERE d.order_id = OLD.order_id)
BEGIN SELECT RAISE(ABORT, 'guard: terms that were agreed stand'); END;
DROP TRIGGER IF EXISTS order_terms_are_not_deleted;
CREATE TRIGGER order_terms_are_not_deleted BEFORE DELETE ON order_terms
BEGIN SELECT RAISE(ABORT, 'guard: terms that were agreed are never deleted'); END;

-- A line that ended early gives back at most what it cost, and only once it was delivered.
DROP TRIGGER IF EXISTS order_line_ends_stay_within_the_line;
CREATE TRIGGER order_line_ends_stay_within_the_line BEFORE INSERT ON order_line_ends
WHEN NEW.net_cents < 0 OR NEW.vat_cents < 0
  OR NOT EXISTS (SELECT 1 FROM order_lines l WHERE l.id = NEW.line_id AND l.order_id = NEW.order_id AND l.net_cents >= NEW.net_cents AND l.vat_cents >= NEW.vat_cents)
  OR NOT EXISTS (SELECT 1 FROM order_deliveries d WHERE d.order_id = NEW.order_id AND d.outcome = 'delivered')
BEGIN SELECT RAISE(ABORT, 'guard: a line gives back at most what it cost'); END;
DROP TRIGGER IF EXISTS order_line_ends_are_not_changed;
CREATE TRIGGER order_line_ends_are_not_changed BEFORE UPDATE ON order_line_ends
BEGIN SELECT RAISE(ABORT, 'guard: the end of a line is never changed'); END;
DROP TRIGGER IF EXISTS order_line_ends_are_not_deleted;
CREATE TRIGGER order_line_ends_are_not_deleted BEFORE DELETE ON order_line_ends
BEGIN SELECT RAISE(ABORT, 'guard: the end of a line is never deleted'); END;

DROP TRIGGER IF EXISTS order_withdrawals_are_not_changed;
CREATE TRIGGER order_withdrawals_are_not_changed BEFORE UPDATE ON order_withdrawals
BEGIN SELECT RAISE(ABORT, 'guard: a withdrawal is never changed'); END;
DROP TRIGGER IF EXISTS order_withdrawals_are_not_deleted;
CREATE TRIGGER order_withdrawals_are_not_deleted BEFORE DELETE ON order_withdrawals
BEGIN SELECT RAISE(ABORT, 'guard: a withdrawal is never deleted'); END;
