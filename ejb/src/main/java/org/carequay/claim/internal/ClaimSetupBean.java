package org.carequay.claim.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.carequay.claim.ClaimSetup;
import org.carequay.claim.model.Npi;
import org.carequay.shared.DomainRefusal;
import org.carequay.shared.Ids;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.NotFound;
import org.carequay.shared.StaleVersion;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;

/** One row for the clinic, one for each insurer. */
@Stateless
@PermitAll
@Local(ClaimSetup.class)
public class ClaimSetupBean implements ClaimSetup {
    private static final Set<String> FILINGS =
            Set.of("AM", "BL", "CH", "CI", "HM", "MB", "MC", "OF", "VA", "WC", "11", "12", "13", "14");
    private static final Biller NOTHING = new Biller(0, null, null, null, null, null, null, false);
    private static final String READ = "select * from claim_setup where clinic_id = bound_clinic()";
    private static final String ADD =
            """
            insert into claim_setup (clinic_id, id, npi, taxonomy, contact_name, contact_phone, receiver_name, receiver_id,
              production)
            values (bound_clinic(), ?, ?, ?, ?, ?, ?, ?, ?) on conflict (clinic_id) do nothing""";
    private static final String CHANGE =
            """
            update claim_setup set npi = ?, taxonomy = ?, contact_name = ?, contact_phone = ?, receiver_name = ?,
              receiver_id = ?, production = ?, version = version + 1
            where clinic_id = bound_clinic() and version = ?""";
    private static final String PAYERS =
            "select id, version, name, payer_id, filing from claim_payer where clinic_id = bound_clinic() order by lower(name)";
    private static final String ADD_PAYER =
            """
            insert into claim_payer (clinic_id, id, name, payer_id, filing) values (bound_clinic(), ?, ?, ?, ?)
            on conflict (clinic_id, lower(name)) do nothing""";
    private static final String CHANGE_PAYER =
            """
            update claim_payer set name = ?, payer_id = ?, filing = ?, version = version + 1
            where clinic_id = bound_clinic() and id = ? and version = ?""";

    @Inject
    private ClinicSql sql;

    @Override
    public Biller biller() {
        return sql.first(READ, ClaimSetupBean::biller).orElse(NOTHING);
    }

    @Override
    public Biller save(Biller given) {
        Biller biller = new Biller(
                given.version(),
                plain(given.npi()),
                upper(given.taxonomy()),
                plain(given.contactName()),
                given.contactPhone() == null ? null : plain(X12Text.digits(given.contactPhone())),
                plain(given.receiverName()),
                upper(given.receiverId()),
                given.production());
        check(biller);
        int kept = biller.version() == 0
                ? sql.update(ADD, with(Ids.next(), values(biller)))
                : sql.update(CHANGE, with(values(biller), biller.version()));
        Biller now = biller();
        if (kept == 0) {
            throw new StaleVersion(biller.version(), now.version());
        }
        return now;
    }

    private static void check(Biller biller) {
        new InvalidInput.Check()
                .that(biller.npi() == null || Npi.valid(biller.npi()), "npi", "not-valid")
                .that(biller.taxonomy() == null || biller.taxonomy().matches("[0-9A-Z]{10}"), "taxonomy", "not-valid")
                .maxLength("contactName", biller.contactName(), 60)
                .that(
                        biller.contactPhone() == null || biller.contactPhone().matches("[0-9]{10}"),
                        "contactPhone",
                        "not-a-phone")
                .maxLength("receiverName", biller.receiverName(), 60)
                .that(
                        biller.receiverId() == null || biller.receiverId().matches("[0-9A-Z]{2,15}"),
                        "receiverId",
                        "not-valid")
                .done();
    }

    private static Object[] values(Biller biller) {
        return new Object[] {
            biller.npi(),
            biller.taxonomy(),
            biller.contactName(),
            biller.contactPhone(),
            biller.receiverName(),
            biller.receiverId(),
            biller.production()
        };
    }

    private static Object[] with(Object first, Object[] rest) {
        Object[] all = new Object[rest.length + 1];
        all[0] = first;
        System.arraycopy(rest, 0, all, 1, rest.length);
        return all;
    }

    private static Object[] with(Object[] rest, Object last) {
        Object[] all = java.util.Arrays.copyOf(rest, rest.length + 1);
        all[rest.length] = last;
        return all;
    }

    @Override
    public List<Payer> payers() {
        return sql.list(PAYERS, ClaimSetupBean::payer);
    }

    @Override
    public Payer save(Payer given) {
        String name = plain(given.name());
        String payerId = upper(given.payerId());
        new InvalidInput.Check()
                .required("name", name)
                .required("payerId", payerId)
                .required("filing", given.filing())
                .done("missing-fields");
        new InvalidInput.Check()
                .maxLength("name", name, 60)
                .that(payerId.matches("[0-9A-Z]{2,20}"), "payerId", "not-valid")
                .that(FILINGS.contains(given.filing()), "filing", "unknown-value")
                .done();
        payers().stream()
                .filter(known ->
                        known.name().equalsIgnoreCase(name) && !known.id().equals(given.id()))
                .findFirst()
                .ifPresent(known -> {
                    throw new DomainRefusal("payer-known", Map.of("name", known.name(), "payerId", known.payerId()));
                });
        UUID id = given.id() == null ? Ids.next() : given.id();
        int kept = given.id() == null
                ? sql.update(ADD_PAYER, id, name, payerId, given.filing())
                : sql.update(CHANGE_PAYER, name, payerId, given.filing(), id, given.version());
        Payer saved = payers().stream()
                .filter(known -> known.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("payer"));
        if (kept == 0) {
            throw new StaleVersion(given.version(), saved.version());
        }
        return saved;
    }

    private static Biller biller(ResultSet row) throws SQLException {
        return new Biller(
                row.getLong("version"),
                row.getString("npi"),
                row.getString("taxonomy"),
                row.getString("contact_name"),
                row.getString("contact_phone"),
                row.getString("receiver_name"),
                row.getString("receiver_id"),
                row.getBoolean("production"));
    }

    private static Payer payer(ResultSet row) throws SQLException {
        return new Payer(
                Columns.uuid(row, "id"),
                row.getLong("version"),
                row.getString("name"),
                row.getString("payer_id"),
                row.getString("filing"));
    }

    private static String plain(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static String upper(String text) {
        String plain = plain(text);
        return plain == null ? null : plain.toUpperCase(Locale.ROOT);
    }
}
