package org.carequay.casefile.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.carequay.casefile.AttorneyId;
import org.carequay.casefile.FirmId;
import org.carequay.casefile.FirmService;
import org.carequay.casefile.FirmView;
import org.carequay.casefile.FirmView.AttorneyView;
import org.carequay.casefile.NewFirm;
import org.carequay.casefile.NewFirm.NewAttorney;
import org.carequay.casefile.model.Attorney;
import org.carequay.casefile.model.Firm;
import org.carequay.shared.DomainRefusal;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.PostalAddress;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;
import org.carequay.tenancy.LinesConverter;

/** Firms and their attorneys; a clinic works with dozens, so they are read whole. */
@Stateless
@PermitAll
@Local(FirmService.class)
public class FirmServiceBean implements FirmService {
    private static final int NAME = 120;
    private static final String FIRMS =
            """
            select id, name, phone, email, line, city, state, postal_code from firm where clinic_id = bound_clinic()
            order by lower(name), id""";
    private static final String ATTORNEYS =
            """
            select id, firm_id, name, email from attorney where clinic_id = bound_clinic() order by lower(name), id""";
    private static final String NAMED =
            "select 1 from firm where clinic_id = bound_clinic() and lower(name) = lower(?)";

    @Inject
    private CaseStore store;

    @Inject
    private ClinicSql sql;

    private record Member(UUID firm, AttorneyView attorney) {}

    @Override
    public List<FirmView> all() {
        Map<UUID, List<AttorneyView>> attorneys = sql.list(ATTORNEYS, FirmServiceBean::member).stream()
                .collect(
                        Collectors.groupingBy(Member::firm, Collectors.mapping(Member::attorney, Collectors.toList())));
        return sql.list(FIRMS, row -> firm(row, attorneys));
    }

    @Override
    public FirmView add(NewFirm command) {
        check(command);
        if (sql.first(NAMED, row -> true, command.name().strip()).isPresent()) {
            throw new DomainRefusal("firm-known", Map.of("name", command.name().strip()));
        }
        Firm firm = new Firm(command);
        store.add(firm);
        store.flush();
        List<NewAttorney> attorneys = command.attorneys() == null ? List.of() : command.attorneys();
        attorneys.forEach(attorney -> store.add(new Attorney(firm, attorney)));
        store.flush();
        return all().stream()
                .filter(view -> view.id().value().equals(firm.id()))
                .findFirst()
                .orElseThrow();
    }

    private static void check(NewFirm command) {
        InvalidInput.Check check = new InvalidInput.Check()
                .required("name", command.name())
                .maxLength("name", command.name(), NAME)
                .that(command.email() == null || command.email().contains("@"), "email", "not-an-email");
        PostalAddress address = command.address();
        if (address != null) {
            check.required("address.city", address.city())
                    .that(matches("[A-Z]{2}", address.state()), "address.state", "state-format")
                    .that(matches("[0-9]{5}(-[0-9]{4})?", address.postalCode()), "address.postalCode", "zip-format");
        }
        Set<String> names = new HashSet<>();
        List<NewAttorney> attorneys = command.attorneys() == null ? List.of() : command.attorneys();
        for (int i = 0; i < attorneys.size(); i++) {
            String name = attorneys.get(i).name();
            check.required("attorneys[" + i + "].name", name).maxLength("attorneys[" + i + "].name", name, NAME);
            check.that(name == null || names.add(name.strip()), "attorneys[" + i + "].name", "twice");
        }
        check.done();
    }

    private static boolean matches(String pattern, String text) {
        return text != null && text.matches(pattern);
    }

    private static Member member(ResultSet row) throws SQLException {
        AttorneyView attorney = new AttorneyView(
                new AttorneyId(Columns.uuid(row, "id")), row.getString("name"), row.getString("email"));
        return new Member(Columns.uuid(row, "firm_id"), attorney);
    }

    private static FirmView firm(ResultSet row, Map<UUID, List<AttorneyView>> attorneys) throws SQLException {
        UUID id = Columns.uuid(row, "id");
        PostalAddress address = row.getString("city") == null
                ? null
                : new PostalAddress(
                        LinesConverter.of(row.getString("line")),
                        row.getString("city"),
                        row.getString("state"),
                        row.getString("postal_code"));
        return new FirmView(
                new FirmId(id),
                row.getString("name"),
                row.getString("phone"),
                row.getString("email"),
                address,
                attorneys.getOrDefault(id, List.of()));
    }
}
