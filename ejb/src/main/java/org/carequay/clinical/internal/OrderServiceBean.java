package org.carequay.clinical.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.carequay.clinical.OrderCategory;
import org.carequay.clinical.OrderDetails;
import org.carequay.clinical.OrderPriority;
import org.carequay.clinical.OrderService;
import org.carequay.clinical.OrderStatus;
import org.carequay.clinical.OrderView;
import org.carequay.clinical.ServiceRequestId;
import org.carequay.encounter.CodeService;
import org.carequay.encounter.CodeService.IcdCode;
import org.carequay.encounter.EncounterId;
import org.carequay.patient.PatientId;
import org.carequay.shared.DomainRefusal;
import org.carequay.shared.Ids;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.NotFound;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;

/** Keeps orders. */
@Stateless
@PermitAll
@Local(OrderService.class)
public class OrderServiceBean implements OrderService {
    private static final int LONGEST_WHAT = 300;
    private static final int LONGEST_PERFORMER = 200;
    private static final int LONGEST_REASON = 500;
    private static final int MOST_CODES = 12;
    private static final String OF_ENCOUNTER =
            "select * from service_request where encounter_id = ? and status <> 'ENTERED_IN_ERROR' order by recorded_at, id";
    private static final String OF_PATIENT =
            """
            select * from service_request where patient_id = ? and status <> 'ENTERED_IN_ERROR'
            order by recorded_at desc, id desc limit 200""";
    private static final String GET = "select * from service_request where id = ?";
    private static final String ADD =
            """
            insert into service_request (clinic_id, id, patient_id, encounter_id, category, what, performer, priority, reason, codes,
              status, recorded_at, recorded_by, recorded_account)
            values (bound_clinic(), ?, ?, ?, ?, ?, ?, ?, ?, ?, 'DRAFT', ?, ?, ?)""";
    private static final String CHANGE =
            """
            update service_request set category = ?, what = ?, performer = ?, priority = ?, reason = ?, codes = ?,
              version = version + 1
            where id = ?""";
    private static final String MOVE = "update service_request set status = ?, version = version + 1 where id = ?";
    private static final String LOCK =
            """
            select version, status = 'ENTERED_IN_ERROR' as gone from service_request
            where id = ? and encounter_id = ? for update""";

    @Inject
    private ClinicSql sql;

    @Inject
    private Visits visits;

    @Inject
    private Entries entries;

    @Inject
    private CodeService codes;

    @Override
    public List<OrderView> of(EncounterId encounter) {
        visits.seen(encounter);
        return sql.list(OF_ENCOUNTER, OrderServiceBean::view, encounter.value());
    }

    @Override
    public List<OrderView> of(PatientId patient) {
        visits.seen(patient, "service_request");
        return sql.list(OF_PATIENT, OrderServiceBean::view, patient.value());
    }

    @Override
    public OrderView add(EncounterId encounter, OrderDetails details) {
        Visits.Visit visit = visits.forWriting(encounter);
        String codesText = checked(details);
        UUID id = Ids.next();
        Entries.Signed now = entries.now();
        sql.update(
                ADD,
                id,
                visit.patient(),
                encounter.value(),
                details.category(),
                details.what().strip(),
                Entries.tidy(details.performer()),
                details.priority(),
                Entries.tidy(details.reason()),
                codesText,
                now.at(),
                now.by(),
                now.account());
        return get(id);
    }

    @Override
    public OrderView change(EncounterId encounter, ServiceRequestId id, long version, OrderDetails details) {
        entries.hold("service-request", LOCK, id.value(), encounter.value(), version);
        if (get(id.value()).status() != OrderStatus.DRAFT) {
            throw new DomainRefusal("order-not-draft");
        }
        String codesText = checked(details);
        sql.update(
                CHANGE,
                details.category(),
                details.what().strip(),
                Entries.tidy(details.performer()),
                details.priority(),
                Entries.tidy(details.reason()),
                codesText,
                id.value());
        return get(id.value());
    }

    @Override
    public OrderView move(EncounterId encounter, ServiceRequestId id, long version, OrderStatus to) {
        new InvalidInput.Check().required("to", to).done();
        entries.hold("service-request", LOCK, id.value(), encounter.value(), version);
        get(id.value()).status().checkMove(to);
        sql.update(MOVE, to, id.value());
        return get(id.value());
    }

    /** The codes as they are kept. */
    private String checked(OrderDetails details) {
        InvalidInput.Check check = new InvalidInput.Check()
                .required("category", details.category())
                .required("what", details.what())
                .required("priority", details.priority())
                .that(details.codes().size() <= MOST_CODES, "codes", "too-many");
        Entries.text(check, "what", details.what(), LONGEST_WHAT);
        Entries.text(check, "performer", details.performer(), LONGEST_PERFORMER);
        Entries.text(check, "reason", details.reason(), LONGEST_REASON);
        List<String> known = details.codes().stream()
                .map(code -> codes.find(code).map(IcdCode::code).orElse(""))
                .toList();
        for (int i = 0; i < known.size(); i++) {
            check.that(!known.get(i).isEmpty(), "codes[" + i + "]", "unknown-code");
        }
        check.done();
        return String.join(",", known);
    }

    private OrderView get(UUID id) {
        return sql.first(GET, OrderServiceBean::view, id).orElseThrow(() -> new NotFound("service-request"));
    }

    private static OrderView view(ResultSet row) throws SQLException {
        String codes = row.getString("codes");
        return new OrderView(
                new ServiceRequestId(Columns.uuid(row, "id")),
                row.getLong("version"),
                new PatientId(Columns.uuid(row, "patient_id")),
                new EncounterId(Columns.uuid(row, "encounter_id")),
                new OrderDetails(
                        Columns.code(row, "category", OrderCategory.class),
                        row.getString("what"),
                        row.getString("performer"),
                        Columns.code(row, "priority", OrderPriority.class),
                        row.getString("reason"),
                        codes.isEmpty() ? List.of() : List.of(codes.split(","))),
                Columns.code(row, "status", OrderStatus.class),
                Columns.instant(row, "recorded_at"),
                row.getString("recorded_by"));
    }
}
