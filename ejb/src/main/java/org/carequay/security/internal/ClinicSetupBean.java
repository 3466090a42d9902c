package org.carequay.security.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.carequay.security.ClinicProfile;
import org.carequay.security.ClinicSetup;
import org.carequay.security.LinkKind;
import org.carequay.security.SecretTokens;
import org.carequay.security.StepUp;
import org.carequay.security.StepUpService;
import org.carequay.shared.DomainRefusal;
import org.carequay.shared.Ids;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.Json;
import org.carequay.shared.NotFound;
import org.carequay.shared.PostalAddress;
import org.carequay.shared.StaleVersion;
import org.carequay.shared.Violation;
import org.carequay.tenancy.ClinicService;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.ClinicView;

/** Changes the bound clinic through the database's function, which alone may. */
@Stateless
@PermitAll
@Local(ClinicSetup.class)
public class ClinicSetupBean implements ClinicSetup {
    private static final Set<String> LOCALES = Set.of("en-US", "es-US");
    private static final int MAX_NAME = 120;
    private static final int MAX_LINE = 120;
    private static final String VERSION = "select profile_version as version from clinic where id = bound_clinic()";
    private static final String CHANGE = "select clinic_change(?, ?, ?, ?, ?, ?, ?, ?::jsonb) as version";
    private static final String OPEN =
            "select clinic_open(?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?) as opened";
    private static final String SITE_VERSION =
            "select profile_version as version from site where clinic_id = bound_clinic() and id = ?";
    private static final String ADD_SITE =
            "insert into site (clinic_id, id, name, address) values (bound_clinic(), ?, ?, ?::jsonb)";
    private static final String CHANGE_SITE =
            "update site set profile_version = profile_version + 1, name = ?, address = ?::jsonb where id = ? and profile_version = ?";

    @Inject
    private ClinicSql sql;

    @Inject
    private ClinicService clinics;

    @Inject
    private StepUpService stepUp;

    @Inject
    private AccountLinkRows links;

    @Override
    public ClinicProfile profile() {
        ClinicView clinic = clinics.current();
        return new ClinicProfile(
                sql.first(VERSION, row -> row.getLong("version")).orElseThrow(() -> new NotFound("clinic")),
                clinic.name(),
                clinic.legalName(),
                clinic.tin(),
                clinic.phone(),
                clinic.zone(),
                clinic.locale(),
                clinic.statementAddress());
    }

    @Override
    public ClinicProfile change(ClinicProfile profile, StepUp proof) {
        checked(new InvalidInput.Check(), profile).done();
        stepUp.check(proof);
        sql.first(
                        CHANGE,
                        row -> row.getObject("version"),
                        profile.version(),
                        profile.name().strip(),
                        profile.legalName().strip(),
                        profile.tin(),
                        profile.phone().strip(),
                        profile.zone().getId(),
                        profile.locale(),
                        json(profile.address()))
                .orElseThrow(() -> new StaleVersion(profile.version(), profile().version()));
        return profile();
    }

    @Override
    public void open(Opening opening, StepUp proof) {
        ClinicProfile profile = opening.profile();
        String email = opening.adminEmail() == null ? "" : opening.adminEmail().strip();
        checked(new InvalidInput.Check(), profile)
                .that(
                        opening.code() != null && opening.code().matches("[a-z][a-z0-9-]{1,30}"),
                        "code",
                        "not-a-clinic-code")
                .required("siteName", opening.siteName())
                .maxLength("siteName", opening.siteName(), MAX_NAME)
                .required("adminName", opening.adminName())
                .maxLength("adminName", opening.adminName(), MAX_NAME)
                .required("adminEmail", email)
                .that(email.isEmpty() || email.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+"), "adminEmail", "not-an-email")
                .done();
        stepUp.check(proof);
        UUID admin = Ids.next();
        boolean opened = sql.first(
                        OPEN,
                        row -> row.getBoolean("opened"),
                        Ids.next(),
                        opening.code(),
                        profile.name().strip(),
                        profile.legalName().strip(),
                        profile.tin(),
                        profile.phone().strip(),
                        profile.zone().getId(),
                        profile.locale(),
                        json(profile.address()),
                        Ids.next(),
                        opening.siteName().strip(),
                        admin,
                        Ids.next(),
                        email,
                        PasswordHashing.hash(SecretTokens.next()),
                        opening.adminName().strip(),
                        Locale.forLanguageTag(profile.locale()).getLanguage())
                .orElse(false);
        if (!opened) {
            throw new InvalidInput("invalid", List.of(new Violation("code", "clinic-known")));
        }
        if (!links.send(admin, LinkKind.INVITATION)) {
            throw new DomainRefusal("link-not-now");
        }
    }

    private static InvalidInput.Check checked(InvalidInput.Check check, ClinicProfile profile) {
        check.required("name", profile.name())
                .maxLength("name", profile.name(), MAX_NAME)
                .required("legalName", profile.legalName())
                .maxLength("legalName", profile.legalName(), MAX_NAME)
                .that(profile.tin() != null && profile.tin().matches("[0-9]{2}-[0-9]{7}"), "tin", "not-a-tin")
                .required("phone", profile.phone())
                .maxLength("phone", profile.phone(), 40)
                .required("zone", profile.zone())
                .that(
                        profile.zone() == null
                                || ZoneId.getAvailableZoneIds()
                                        .contains(profile.zone().getId()),
                        "zone",
                        "unknown-value")
                .that(LOCALES.contains(profile.locale()), "locale", "unknown-value");
        return address(check, profile.address(), List.of("line", "city", "state", "zip"));
    }

    @Override
    public List<Site> sites() {
        return clinics.current().sites().stream()
                .map(site -> new Site(
                        site.id().value(),
                        sql.first(
                                        SITE_VERSION,
                                        row -> row.getLong("version"),
                                        site.id().value())
                                .orElse(0L),
                        site.name(),
                        site.address()))
                .toList();
    }

    @Override
    public void addSite(String name, PostalAddress address) {
        checkedSite(name, address);
        sql.update(ADD_SITE, Ids.next(), name.strip(), json(address));
    }

    @Override
    public void changeSite(Site site) {
        checkedSite(site.name(), site.address());
        if (sql.update(CHANGE_SITE, site.name().strip(), json(site.address()), site.id(), site.version()) == 0) {
            throw new StaleVersion(site.version(), versionOf(site.id()));
        }
    }

    private long versionOf(UUID site) {
        return sql.first(SITE_VERSION, row -> row.getLong("version"), site).orElseThrow(() -> new NotFound("site"));
    }

    private static void checkedSite(String name, PostalAddress address) {
        InvalidInput.Check check =
                new InvalidInput.Check().required("siteName", name).maxLength("siteName", name, MAX_NAME);
        address(check, address, List.of("siteLine", "siteCity", "siteState", "siteZip"))
                .done();
    }

    /** @param fields what line, city, state and ZIP are called in the form */
    private static InvalidInput.Check address(InvalidInput.Check check, PostalAddress address, List<String> fields) {
        return check.required(fields.get(0), address.line())
                .that(address.line().stream().allMatch(line -> line.length() <= MAX_LINE), fields.get(0), "too-long")
                .required(fields.get(1), address.city())
                .maxLength(fields.get(1), address.city(), MAX_LINE)
                .that(address.state() != null && address.state().matches("[A-Z]{2}"), fields.get(2), "state-format")
                .that(
                        address.postalCode() != null && address.postalCode().matches("[0-9]{5}(-[0-9]{4})?"),
                        fields.get(3),
                        "zip-format");
    }

    private static String json(PostalAddress address) {
        return Json.createObjectBuilder()
                .add("line", Json.createArrayBuilder(address.line()))
                .add("city", address.city().strip())
                .add("state", address.state())
                .add("postalCode", address.postalCode())
                .build()
                .toString();
    }
}
