package org.carequay.claim.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.carequay.billing.InvoiceView;
import org.carequay.casefile.AccidentKind;
import org.carequay.casefile.CaseService;
import org.carequay.casefile.CaseView;
import org.carequay.claim.ClaimSetup;
import org.carequay.claim.model.ClaimForm;
import org.carequay.claim.model.ClaimForm.Accident;
import org.carequay.claim.model.ClaimForm.Bill;
import org.carequay.claim.model.ClaimForm.Biller;
import org.carequay.claim.model.ClaimForm.Facility;
import org.carequay.claim.model.ClaimForm.Line;
import org.carequay.claim.model.ClaimForm.Person;
import org.carequay.claim.model.ClaimForm.Provider;
import org.carequay.patient.AdministrativeGender;
import org.carequay.patient.PatientDetails;
import org.carequay.patient.PatientService;
import org.carequay.shared.PostalAddress;
import org.carequay.tenancy.ClinicService;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.ClinicView;
import org.carequay.tenancy.Columns;

/** Gathers what a claim of an invoice says, from the invoice, the patient, their coverage, the case and the clinic. */
@Dependent
public class ClaimAssembly {
    private static final String LINES =
            """
            select l.position, l.date_of_service, l.code, l.modifiers, l.place_of_service, l.units, l.amount, l.diagnoses,
              p.name as provider, p.npi, a.site_id
            from invoice_line_card l
            join encounter_card e on e.clinic_id = l.clinic_id and e.encounter_id = l.encounter_id
            join provider_card p on p.clinic_id = e.clinic_id and p.provider_id = e.provider_id
            left join appointment_card a on a.clinic_id = e.clinic_id and a.appointment_id = e.appointment_id
            where l.clinic_id = bound_clinic() and l.invoice_id = ? order by l.position""";
    private static final String FIRST_VISIT =
            """
            select min(date_of_service) as day from encounter_card
            where clinic_id = bound_clinic() and case_id = ? and note_status <> 'DRAFT'""";

    @Inject
    private ClinicSql sql;

    @Inject
    private ClinicService clinics;

    @Inject
    private PatientService patients;

    @Inject
    private CaseService cases;

    @Inject
    private ClaimParties parties;

    @Inject
    private PriorAnswers priors;

    private record Row(
            int position,
            LocalDate on,
            String code,
            String modifiers,
            String place,
            int units,
            org.carequay.shared.Money amount,
            List<String> diagnoses,
            Provider provider,
            UUID site) {}

    /**
     * A claim to the second insurer; empty while there is none, or the first one has not answered.
     *
     * @param first the claim to the first one
     * @param byLine whether it tells the answer to each line, which has to be read from the remittance
     */
    Optional<ClaimForm> second(InvoiceView invoice, ClaimForm first, boolean byLine) {
        List<LocalDate> days =
                first.bill().lines().stream().map(Line::on).sorted().toList();
        CaseView caseFile = invoice.caseFile() == null ? null : cases.forRule(invoice.caseFile());
        Person person = first.treated();
        return parties.second(invoice.patient(), person, caseFile, days.get(0), days.get(days.size() - 1))
                .flatMap(second -> priors.of(
                                invoice.id(),
                                new ClaimParties.Parties(first.payer(), first.subscriber(), first.relation()),
                                second,
                                byLine ? first.bill() : null)
                        .map(prior -> new ClaimForm(
                                first.biller(),
                                second.payer(),
                                second.subscriber(),
                                second.self() ? null : person,
                                second.relation(),
                                first.accident(),
                                first.bill(),
                                prior)));
    }

    ClaimForm of(InvoiceView invoice, ClaimSetup.Biller setup) {
        List<Row> rows = sql.list(LINES, ClaimAssembly::row, invoice.id().value());
        LocalDate first = rows.stream().map(Row::on).min(LocalDate::compareTo).orElse(invoice.createdOn());
        CaseView caseFile = invoice.caseFile() == null ? null : cases.forRule(invoice.caseFile());
        Person person = person(patients.get(invoice.patient()).details());
        LocalDate last = rows.stream().map(Row::on).max(LocalDate::compareTo).orElse(first);
        ClaimParties.Parties who = parties.of(invoice.patient(), person, caseFile, first, last);
        return new ClaimForm(
                biller(setup),
                who.payer(),
                who.subscriber(),
                who.self() ? null : person,
                who.relation(),
                caseFile == null ? null : accident(caseFile),
                bill(invoice, rows));
    }

    private Biller biller(ClaimSetup.Biller setup) {
        ClinicView clinic = clinics.current();
        String phone = setup.contactPhone() == null ? lastTen(clinic.phone()) : setup.contactPhone();
        return new Biller(
                clinic.legalName(),
                setup.npi(),
                setup.taxonomy(),
                X12Text.digits(clinic.tin()),
                clinic.statementAddress(),
                setup.contactName(),
                phone,
                setup.receiverName(),
                setup.receiverId(),
                setup.production());
    }

    private static String lastTen(String phone) {
        String digits = X12Text.digits(phone);
        return digits == null || digits.length() < 10 ? null : digits.substring(digits.length() - 10);
    }

    private static Person person(PatientDetails details) {
        return new Person(
                details.name().family(),
                String.join(" ", details.name().given()),
                details.name().suffix(),
                details.birthDate(),
                gender(details.gender()),
                address(details.address()));
    }

    private static String gender(AdministrativeGender gender) {
        return gender == AdministrativeGender.MALE ? "M" : gender == AdministrativeGender.FEMALE ? "F" : "U";
    }

    /** Where the patient lives now; an old address only when there is no other. */
    private static PostalAddress address(List<PostalAddress> all) {
        return all.stream()
                .filter(each -> !"old".equals(each.use()))
                .findFirst()
                .orElse(all.isEmpty() ? null : all.get(0));
    }

    private Accident accident(CaseView caseFile) {
        String cause =
                switch (caseFile.accidentKind()) {
                    case AUTO -> "AA";
                    case EMPLOYMENT -> "EM";
                    default -> "OA";
                };
        LocalDate firstVisit = sql.first(
                        FIRST_VISIT,
                        row -> Columns.day(row, "day"),
                        caseFile.id().value())
                .orElse(null);
        String claimNo = caseFile.claimNo() == null || caseFile.claimNo().isBlank() ? null : caseFile.claimNo();
        boolean told = caseFile.accidentKind() != AccidentKind.OTHER || claimNo != null;
        return new Accident(cause, caseFile.state(), caseFile.dateOfLoss(), firstVisit, told ? claimNo : null);
    }

    private Bill bill(InvoiceView invoice, List<Row> rows) {
        ClinicView clinic = clinics.current();
        Set<String> codes = new LinkedHashSet<>();
        rows.forEach(row -> codes.addAll(row.diagnoses()));
        List<String> diagnoses = List.copyOf(codes);
        List<Line> lines = new ArrayList<>();
        for (Row row : rows) {
            lines.add(new Line(
                    row.position(),
                    row.on(),
                    row.code(),
                    row.modifiers().isEmpty()
                            ? List.of()
                            : List.of(row.modifiers().split(" ")),
                    row.place(),
                    row.units(),
                    row.amount(),
                    row.diagnoses().stream()
                            .map(code -> diagnoses.indexOf(code) + 1)
                            .toList(),
                    row.provider(),
                    facility(clinic, row.site())));
        }
        return new Bill(
                invoice.number(),
                invoice.billed(),
                diagnoses.stream().map(code -> code.replace(".", "")).toList(),
                lines);
    }

    /** The site, unless it is where the clinic bills from. */
    private static Facility facility(ClinicView clinic, UUID site) {
        return clinic.sites().stream()
                .filter(each -> each.id().value().equals(site))
                .filter(each -> !samePlace(each.address(), clinic.statementAddress()))
                .map(each -> new Facility(clinic.legalName() + " " + each.name(), each.address()))
                .findFirst()
                .orElse(null);
    }

    private static boolean samePlace(PostalAddress one, PostalAddress other) {
        return String.join(" ", one.line()).equalsIgnoreCase(String.join(" ", other.line()))
                && one.city().equalsIgnoreCase(other.city())
                && one.state().equalsIgnoreCase(other.state());
    }

    private static Row row(ResultSet row) throws SQLException {
        Person named = ClaimParties.named(withoutTitles(row.getString("provider")));
        return new Row(
                row.getInt("position"),
                Columns.day(row, "date_of_service"),
                row.getString("code"),
                row.getString("modifiers"),
                row.getString("place_of_service"),
                row.getInt("units"),
                Columns.money(row, "amount"),
                List.of(row.getString("diagnoses").split(" ")),
                new Provider(named.family(), named.given(), row.getString("npi")),
                Columns.uuid(row, "site_id"));
    }

    /** "Dr. Ann Lee, DC" is Ann Lee. */
    private static String withoutTitles(String name) {
        return name.replaceAll("(?i)^dra?\\.?\\s+", "").replaceAll(",.*$", "");
    }
}
