package org.carequay.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Two people ask at random for moves of the same invoices, right and wrong ones. Whatever they ask: no stage is skipped, the
 * ledger balances, and what was refused has left nothing. {@code -Dcarequay.seed=} asks the same again.
 */
@ExtendWith(RunningCareQuay.class)
class InvoiceStagesIT {
    private static final int INVOICES = 4;
    private static final int ASKED_BY_EACH = 110;

    /** The table of domain.md §7; set aside, an invoice also goes back to the stage it left. */
    private static final Map<String, Set<String>> MOVES = Map.of(
            "PENDING_INVOICE", Set.of("PENDING_REDUCTION"),
            "PENDING_REDUCTION", Set.of("PENDING_REDUCTION", "PENDING_CHEQUE"),
            "PENDING_CHEQUE", Set.of("CHEQUE_RECEIVED"),
            "CHEQUE_RECEIVED", Set.of("PAID", "PENDING_CHEQUE"),
            "PATIENT_RESPONSIBLE", Set.of("COLLECTIONS", "WRITTEN_OFF"),
            "COLLECTIONS", Set.of("WRITTEN_OFF"));

    private static final Set<String> ASIDE = Set.of("DISPUTED", "COUNSEL_CHANGED", "CASE_DROPPED");
    private static final Set<String> AFTER_ASIDE = Set.of("PATIENT_RESPONSIBLE", "COLLECTIONS", "WRITTEN_OFF");

    /** Of a paid invoice of which the patient's or a disputed part is open; the database refuses it of another. */
    private static final Set<String> LEFT_OPEN =
            Set.of("PENDING_CHEQUE", "PATIENT_RESPONSIBLE", "COLLECTIONS", "WRITTEN_OFF");

    /** A write-off is taken back, and what it gave up is asked for again. */
    private static final Set<String> AFTER_ALL =
            Set.of("PENDING_REDUCTION", "PENDING_CHEQUE", "PATIENT_RESPONSIBLE", "COLLECTIONS");

    private final Clinic clinic = new Clinic("eastside");
    private final Db db = RunningCareQuay.db();

    /** One line of the history of an invoice. */
    private record Move(int position, String from, String to, String mark) {}

    @Test
    void noStageIsSkippedWhateverIsAsked(TestReporter reporter) throws Exception {
        long seed = Long.getLong("carequay.seed", new Random().nextLong());
        reporter.publishEntry("seed", String.valueOf(seed));
        List<String> invoices = new ArrayList<>();
        for (int i = 0; i < INVOICES; i++) {
            invoices.add(clinic.invoice().get("id").asText());
        }
        String letter = clinic.letter(db.one("select case_id from invoice where id = ?::uuid", invoices.get(0)))
                .path("document")
                .asText();

        List<AskedMove> asked = askAtOnce(
                new RandomMoves(clinic.biller, invoices, letter, new Random(seed), "b" + seed),
                new RandomMoves(clinic.admin, invoices, letter, new Random(seed + 1), "a" + seed));

        String as = "seed " + seed;
        assertThat(asked).as(as).allSatisfy(move -> assertThat(move.status()).isIn(200, 403, 404, 409, 422));
        assertThat(asked).as(as).filteredOn(AskedMove::taken).hasSizeGreaterThan(INVOICES);
        assertThat(asked).as(as).filteredOn(move -> !move.taken()).hasSizeGreaterThan(INVOICES);
        for (String invoice : invoices) {
            List<Move> history = history(invoice);
            followsTheTable(history, as + " " + history);
            assertThat(db.one("select state from invoice where id = ?::uuid", invoice))
                    .as(as)
                    .isEqualTo(history.get(history.size() - 1).to());
            oneLineForEachTaken(asked, invoice, history, as);
        }
        theLedgerBalances(invoices, as);
        whatWasRefusedLeftNothing(asked, as);
    }

    private static List<AskedMove> askAtOnce(RandomMoves... people) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(people.length);
        try {
            List<Future<List<AskedMove>>> running = new ArrayList<>();
            for (RandomMoves person : people) {
                running.add(pool.submit(() -> person.ask(ASKED_BY_EACH)));
            }
            List<AskedMove> asked = new ArrayList<>();
            for (Future<List<AskedMove>> each : running) {
                asked.addAll(each.get());
            }
            return asked;
        } finally {
            pool.shutdownNow();
        }
    }

    private static void followsTheTable(List<Move> history, String as) {
        String stage = null;
        String left = null;
        for (int i = 0; i < history.size(); i++) {
            Move move = history.get(i);
            assertThat(move.position()).as(as).isEqualTo(i + 1);
            assertThat(move.from()).as(as).isEqualTo(stage);
            assertThat(allowed(stage, left, move.to()))
                    .as(as + " to " + move.to())
                    .isTrue();
            left = ASIDE.contains(move.to()) ? stage : null;
            stage = move.to();
        }
    }

    private static boolean allowed(String stage, String left, String to) {
        if (stage == null) {
            return to.equals("PENDING_INVOICE");
        }
        if (stage.equals("VOID")) {
            return false;
        }
        if (stage.equals("WRITTEN_OFF")) {
            return AFTER_ALL.contains(to);
        }
        if (stage.equals("PAID")) {
            return LEFT_OPEN.contains(to);
        }
        if (ASIDE.contains(stage)) {
            return to.equals(left) || AFTER_ASIDE.contains(to) || to.equals("VOID");
        }
        boolean onTheWay = !AFTER_ASIDE.contains(stage);
        return MOVES.get(stage).contains(to) || to.equals("VOID") || onTheWay && ASIDE.contains(to);
    }

    private static void oneLineForEachTaken(List<AskedMove> asked, String invoice, List<Move> history, String as) {
        List<String> taken = asked.stream()
                .filter(move -> move.taken() && move.invoice().equals(invoice))
                .map(AskedMove::to)
                .sorted()
                .toList();
        assertThat(history.stream().skip(1).map(Move::to).sorted()).as(as).containsExactlyElementsOf(taken);
    }

    private void theLedgerBalances(List<String> invoices, String as) throws SQLException {
        assertThat(db.strings("select entry_id from ledger_line group by entry_id having sum(debit) <> sum(credit)"))
                .as(as)
                .isEmpty();
        JsonNode balance =
                clinic.biller.get("/v1/ledger/trial-balance").expect(200).body();
        java.math.BigDecimal sum = java.math.BigDecimal.ZERO;
        for (JsonNode account : balance.get("accounts")) {
            sum = sum.add(account.get("debit").decimalValue())
                    .subtract(account.get("credit").decimalValue());
        }
        assertThat(sum).as(as).isEqualByComparingTo("0");
        for (String invoice : invoices) {
            String owed = db.one(
                    "select coalesce(sum(l.debit - l.credit), 0)::text from ledger_line l join invoice i on i.id = l.invoice_id"
                            + " where i.id = ?::uuid and i.state in ('PAID', 'WRITTEN_OFF', 'VOID') and l.account = 'RECEIVABLE'",
                    invoice);
            assertThat(new java.math.BigDecimal(owed)).as(as).isEqualByComparingTo("0");
        }
    }

    /** Each command carries a mark of its own in every text it may leave behind. */
    private void whatWasRefusedLeftNothing(List<AskedMove> asked, String as) throws SQLException {
        UUID[] refused = asked.stream()
                .filter(move -> !move.taken())
                .map(AskedMove::mark)
                .toArray(UUID[]::new);
        assertThat(db.strings(
                        "select m::text from unnest(?::uuid[]) m where exists (select from invoice_move where reason = m::text)"
                                + " or exists (select from cheque where cheque_no = m::text or deposit_no = m::text)"
                                + " or exists (select from ledger_entry where reason = m::text)"
                                + " or exists (select from invoice where sent_to = m::text)",
                        (Object) array(refused)))
                .as(as)
                .isEmpty();
    }

    private static String array(UUID... ids) {
        return "{"
                + String.join(
                        ",", java.util.Arrays.stream(ids).map(UUID::toString).toList()) + "}";
    }

    private List<Move> history(String invoice) throws SQLException {
        List<Move> found = new ArrayList<>();
        for (String line : db.strings(
                "select concat_ws(' ', position, coalesce(from_state, '-'), to_state, reason) from invoice_move"
                        + " where invoice_id = ?::uuid order by position",
                invoice)) {
            String[] part = line.split(" ", 4);
            found.add(new Move(
                    Integer.parseInt(part[0]),
                    part[1].equals("-") ? null : part[1],
                    part[2],
                    part.length > 3 ? part[3] : null));
        }
        return found;
    }
}
