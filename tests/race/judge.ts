type Rows = <Row>(sql: string) => Row[];
type Seats = {
  readonly id: string;
  readonly capacity: number;
  readonly places: number;
  readonly kept: number;
  readonly waiting: number;
};

export type Judged = {
  readonly oversold: number;
  readonly freeWhileWaiting: number;
  readonly faults: readonly string[];
};

/**
 * What the database holds of these runs, counted from its rows alone: with none of the product's own counting, which is what is judged. A hold that was
 * not ended counts until its time, and so does a seat that is asked for by mail.
 */
export function judge(rows: Rows, runIds: readonly string[]): Judged {
  const ids = runIds.map((id) => `'${id}'`).join(', ');
  const now = Date.now();
  const seats = rows<Seats>(`
    SELECT r.id AS id, r.capacity AS capacity,
      (SELECT count(*) FROM places p LEFT JOIN place_ends e ON e.place_id = p.id WHERE p.run_id = r.id AND e.place_id IS NULL) AS places,
      (SELECT count(*) FROM place_holds h LEFT JOIN place_hold_ends e ON e.hold_id = h.id WHERE h.run_id = r.id AND e.hold_id IS NULL AND h.lapses_at > ${now})
        + (SELECT count(*) FROM seat_requests q WHERE q.run_id = r.id AND q.wants = 'seat' AND q.used_at IS NULL AND q.lapses_at > ${now}) AS kept,
      (SELECT count(*) FROM waiting_list w WHERE w.run_id = r.id AND w.left_at IS NULL) AS waiting
    FROM course_runs r WHERE r.id IN (${ids})`);
  const oversold = seats.filter(({ capacity, places, kept }) => places + kept > capacity);
  const idle = seats.filter(({ capacity, places, kept, waiting }) => waiting > 0 && places + kept < capacity);
  const twice = rows<{ person: string; seats: number }>(`
    SELECT p.person_id AS person, count(*) AS seats FROM places p LEFT JOIN place_ends e ON e.place_id = p.id
    WHERE e.place_id IS NULL AND p.run_id IN (${ids}) GROUP BY p.person_id HAVING count(*) > 1`);
  return {
    oversold: oversold.length,
    freeWhileWaiting: idle.length,
    faults: [
      ...oversold.map((run) => `oversold: ${JSON.stringify(run)}`),
      ...idle.map((run) => `free while somebody waits: ${JSON.stringify(run)}`),
      ...twice.map(({ person, seats: held }) => `${person} has ${held} places in one course`),
    ],
  };
}
