package org.carequay.billing.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.carequay.billing.AgencyHandoverId;
import org.carequay.billing.AgencyHandovers;
import org.carequay.billing.AgencyHandovers.Waiting;
import org.carequay.billing.InvoiceId;
import org.carequay.billing.model.Actor;
import org.carequay.shared.DomainRefusal;
import org.carequay.shared.Ids;
import org.carequay.shared.Money;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;
import org.carequay.tenancy.Counters;

/** Writes down what an agency is told of invoices in collections: who owes them, how to reach them, and how much it is. */
@Dependent
public class AgencyFreezer {
    private static final String LOCK =
            "select id from invoice where clinic_id = bound_clinic() and state = 'COLLECTIONS' and id = any (?) order by id for update";
    private static final String TOLD =
            """
            select i.id, i.moves, i.patient_id, i.number, p.display_name, g.name is null as own, p.birth_date,
              coalesce(g.name, p.spoken_name) as debtor, coalesce(g.phone, p.phone) as phone,
              a.line, a.city, a.state, a.postal_code, s.first_day, s.last_day, b.paid, b.balance
            from unnest(?::uuid[]) with ordinality as w (id, position)
            join invoice i on i.clinic_id = bound_clinic() and i.id = w.id
            join patient_card p on p.clinic_id = i.clinic_id and p.patient_id = i.patient_id
            left join patient_guarantor_card g on g.clinic_id = i.clinic_id and g.patient_id = i.patient_id
            left join patient_mail_card m on m.clinic_id = i.clinic_id and m.patient_id = i.patient_id
            cross join lateral (
              select g.line, g.city, g.state, g.postal_code where g.line is not null
              union all
              select m.line, m.city, m.state, m.postal_code where g.line is null) a
            cross join lateral (
              select min(n.date_of_service) as first_day, max(n.date_of_service) as last_day from invoice_line n
              where n.clinic_id = i.clinic_id and n.invoice_id = i.id) s
            cross join lateral (
              select coalesce(sum(l.debit - l.credit) filter (where l.account = 'UNAPPLIED_CASH'), 0) as paid,
                coalesce(sum(l.debit - l.credit) filter (where l.account like '%RECEIVABLE'), 0) as balance
              from ledger_line l where l.clinic_id = i.clinic_id and l.invoice_id = i.id) b
            order by w.position""";
    private static final String HANDOVER =
            """
            insert into agency_handover (clinic_id, id, number, agency, handed_on, handed_at, handed_account, handed_by,
              invoices, total)
            values (bound_clinic(), ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String LINE =
            """
            insert into agency_handover_line (clinic_id, id, handover_id, position, invoice_id, move, patient_id, number,
              patient_name, birth_date, debtor, line, city, state, postal_code, phone, first_service, last_service, paid, balance)
            values (bound_clinic(), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    @Inject
    private ClinicSql sql;

    @Inject
    private Counters counters;

    @Inject
    private AgencyReader reader;

    /** @throws DomainRefusal {@code nothing-to-hand-over}, {@code not-waiting-for-agency} */
    AgencyHandoverId freeze(String agency, List<InvoiceId> chosen, Actor by) {
        // One hand-over after the other; and no invoice moves on, or is paid, while it is written down.
        int number = Math.toIntExact(counters.next("agency-handover"));
        lock(
                chosen.isEmpty()
                        ? reader.waiting(AgencyHandovers.MOST).stream()
                                .map(Waiting::invoice)
                                .toList()
                        : chosen);
        List<InvoiceId> waiting = reader.waiting(AgencyHandovers.MOST).stream()
                .map(Waiting::invoice)
                .filter(each -> chosen.isEmpty() || chosen.contains(each))
                .toList();
        if (waiting.size() < chosen.stream().distinct().count()) {
            throw new DomainRefusal("not-waiting-for-agency");
        }
        if (waiting.isEmpty()) {
            throw new DomainRefusal("nothing-to-hand-over");
        }
        UUID id = Ids.next();
        Money[] total = {Money.ZERO};
        List<Object[]> lines = new ArrayList<>();
        sql.forEach(
                TOLD,
                row -> {
                    lines.add(line(row, id, lines.size() + 1));
                    total[0] = total[0].plus(Columns.money(row, "balance"));
                },
                (Object) ids(waiting));
        sql.update(
                HANDOVER,
                id,
                number,
                agency,
                by.day(),
                by.at(),
                by.account(),
                by.name(),
                lines.size(),
                total[0].amount());
        sql.batch(LINE, lines);
        return new AgencyHandoverId(id);
    }

    private void lock(List<InvoiceId> invoices) {
        sql.list(LOCK, row -> row.getString("id"), (Object) ids(invoices));
    }

    private static UUID[] ids(List<InvoiceId> invoices) {
        return invoices.stream().map(InvoiceId::value).toArray(UUID[]::new);
    }

    private static Object[] line(ResultSet row, UUID handover, int position) throws SQLException {
        return new Object[] {
            Ids.next(),
            handover,
            position,
            Columns.uuid(row, "id"),
            row.getInt("moves"),
            Columns.uuid(row, "patient_id"),
            row.getString("number"),
            row.getString("display_name"),
            row.getBoolean("own") ? Columns.day(row, "birth_date") : null,
            row.getString("debtor"),
            row.getString("line"),
            row.getString("city"),
            row.getString("state"),
            row.getString("postal_code"),
            row.getString("phone"),
            Columns.day(row, "first_day"),
            Columns.day(row, "last_day"),
            row.getBigDecimal("paid"),
            row.getBigDecimal("balance")
        };
    }
}
