package org.carequay.billing.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.carequay.billing.InvoiceBoard;
import org.carequay.billing.InvoiceId;
import org.carequay.billing.InvoiceState;
import org.carequay.shared.Clock;
import org.carequay.shared.Money;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;
import org.carequay.tenancy.CurrentCaller;

/** The board in two statements: sums of each stage, and the oldest invoices of each. */
@Stateless
@PermitAll
@Local(InvoiceBoard.class)
public class InvoiceBoardBean implements InvoiceBoard {
    private static final int CARDS = 12;
    private static final String OPEN =
            """
            with open as (
              select i.id, i.number, i.state, p.display_name, c.firm_name, k.balance,
                ?::date - (m.at at time zone ?)::date as days,
                case i.state when 'PENDING_CHEQUE' then i.expected_on when 'PENDING_REDUCTION' then (
                  select o.valid_until from invoice_offer o where o.clinic_id = i.clinic_id and o.invoice_id = i.id
                  order by o.id desc limit 1) end as due
              from invoice i
              join invoice_move m on m.clinic_id = i.clinic_id and m.invoice_id = i.id and m.position = i.moves
              join invoice_card k on k.clinic_id = i.clinic_id and k.invoice_id = i.id
              join patient_card p on p.clinic_id = i.clinic_id and p.patient_id = i.patient_id
              left join case_card c on c.clinic_id = i.clinic_id and c.case_id = i.case_id
              where i.clinic_id = bound_clinic() and i.state not in ('PAID', 'WRITTEN_OFF', 'VOID')
                and (?::text is null or strpos(lower(i.number || ' ' || p.display_name || ' '
                  || coalesce(c.firm_name, '')), lower(?)) > 0))
            """;
    private static final String SUMS = OPEN
            + """
            select state, count(*) as invoices, sum(balance) as balance, count(*) filter (where days <= 14) as a,
              count(*) filter (where days between 15 and 30) as b, count(*) filter (where days between 31 and 60) as c,
              count(*) filter (where days > 60) as d
            from open group by state""";
    private static final String OLDEST = OPEN
            + """
            select * from (select o.*, row_number() over (partition by state order by days desc, number) as place from open o) o
            where place <= ? order by state, place""";

    @Inject
    private ClinicSql sql;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    @Override
    public List<Column> columns(String text) {
        String wanted = text == null || text.isBlank() ? null : text.strip();
        String zone = caller.zone().getId();
        LocalDate today = clock.today(caller.zone());
        Map<InvoiceState, List<Card>> cards = new EnumMap<>(InvoiceState.class);
        sql.forEach(
                OLDEST,
                row -> cards.computeIfAbsent(Columns.code(row, "state", InvoiceState.class), s -> new ArrayList<>())
                        .add(card(row, today)),
                today,
                zone,
                wanted,
                wanted,
                CARDS);
        Map<InvoiceState, Column> found = new EnumMap<>(InvoiceState.class);
        sql.forEach(
                SUMS,
                row -> {
                    InvoiceState state = Columns.code(row, "state", InvoiceState.class);
                    found.put(state, column(row, state, cards.getOrDefault(state, List.of())));
                },
                today,
                zone,
                wanted,
                wanted);
        return Arrays.stream(InvoiceState.values())
                .filter(InvoiceState::open)
                .map(state -> found.getOrDefault(state, empty(state)))
                .toList();
    }

    private static Column empty(InvoiceState state) {
        return new Column(state, 0, Money.ZERO, List.of(0L, 0L, 0L, 0L), List.of());
    }

    private static Column column(ResultSet row, InvoiceState state, List<Card> cards) throws SQLException {
        return new Column(
                state,
                row.getLong("invoices"),
                Columns.money(row, "balance"),
                List.of(row.getLong("a"), row.getLong("b"), row.getLong("c"), row.getLong("d")),
                cards);
    }

    private static Card card(ResultSet row, LocalDate today) throws SQLException {
        LocalDate due = Columns.day(row, "due");
        return new Card(
                InvoiceId.of(Columns.uuid(row, "id")),
                row.getString("number"),
                row.getString("display_name"),
                row.getString("firm_name"),
                Columns.money(row, "balance"),
                row.getInt("days"),
                due,
                due != null && due.isBefore(today));
    }
}
