package org.carequay.batch.demo;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.carequay.casefile.FirmService;
import org.carequay.casefile.NewFirm;
import org.carequay.scheduling.ProviderDetails;
import org.carequay.scheduling.ResourceDetails;
import org.carequay.scheduling.ResourceKind;
import org.carequay.scheduling.ScheduleConfiguration;
import org.carequay.scheduling.SchedulingSetup;
import org.carequay.scheduling.VisitTypeDetails;
import org.carequay.scheduling.VisitTypeRules;
import org.carequay.scheduling.WeeklyHours;
import org.carequay.security.AccountId;
import org.carequay.tenancy.ClinicView;
import org.carequay.tenancy.SiteId;

/** What a demo clinic offers: visit types, rooms, providers and their hours, prices, insurers, and the firms it works with. */
@Dependent
public class DemoOffer {
    @Inject
    private SchedulingSetup setup;

    @Inject
    private ScheduleConfiguration configuration;

    @Inject
    private DemoAbsences absences;

    @Inject
    private DemoMoney money;

    @Inject
    private FirmService firms;

    /** Sets all of it up unless the clinic has providers already. */
    void ensure(ClinicView clinic, Map<String, AccountId> accounts) {
        if (!setup.providers().isEmpty()) {
            return;
        }
        for (CSVRecord row : Table.read("visit-types.csv")) {
            configuration.addVisitType(visitType(row));
        }
        for (CSVRecord row : of(clinic, "resources.csv")) {
            configuration.addResource(new ResourceDetails(
                    site(clinic, row.get("site")),
                    ResourceKind.valueOf(row.get("kind")),
                    row.get("resource_kind"),
                    row.get("name"),
                    true));
        }
        for (CSVRecord row : of(clinic, "accounts.csv")) {
            if (!row.get("npi").isEmpty()) {
                addProvider(clinic, row, accounts);
            }
        }
        absences.add(clinic, accounts);
        money.add(clinic);
        addFirms(clinic, accounts);
    }

    private static VisitTypeDetails visitType(CSVRecord row) {
        boolean exam = row.get("room_kind").equals("Exam") && !row.get("code").equals("CHIRO");
        return new VisitTypeDetails(
                row.get("code"),
                row.get("name"),
                row.get("colour"),
                Table.number(row, "minutes"),
                exam,
                true,
                new VisitTypeRules(
                        Table.number(row, "before"),
                        Table.number(row, "after"),
                        true,
                        row.get("room_kind"),
                        Table.words(row, "equipment_kind"),
                        List.of(),
                        row.get("online").equals("1"),
                        0,
                        VisitTypeRules.YEAR,
                        null,
                        null));
    }

    private void addProvider(ClinicView clinic, CSVRecord row, Map<String, AccountId> accounts) {
        SiteId site = site(clinic, row.get("site"));
        List<WeeklyHours> hours = Table.read("hours.csv").stream()
                .filter(h -> h.get("email").equals(row.get("email")))
                .flatMap(h -> Table.words(h, "days").stream()
                        .map(day -> new WeeklyHours(
                                site,
                                DayOfWeek.valueOf(day),
                                LocalTime.parse(h.get("from")),
                                LocalTime.parse(h.get("to")))))
                .toList();
        configuration.addProvider(
                new ProviderDetails(
                        row.get("given") + " " + row.get("family"),
                        row.get("credentials"),
                        row.get("npi"),
                        accounts.get(row.get("email")).value(),
                        null,
                        true),
                hours);
    }

    private void addFirms(ClinicView clinic, Map<String, AccountId> accounts) {
        List<CSVRecord> attorneys = Table.read("attorneys.csv");
        for (CSVRecord firm : Table.read("firms.csv")) {
            if (Table.words(firm, "clinics").contains(clinic.code())) {
                List<NewFirm.NewAttorney> lawyers = attorneys.stream()
                        .filter(a -> a.get("firm").equals(firm.get("code")))
                        .map(a -> new NewFirm.NewAttorney(
                                a.get("given") + " " + a.get("family"),
                                a.get("bar_no"),
                                a.get("email"),
                                accounts.get(a.get("email"))))
                        .toList();
                firms.add(new NewFirm(
                        firm.get("name"), firm.get("phone"), firm.get("email"), DemoClinics.address(firm), lawyers));
            }
        }
    }

    private static List<CSVRecord> of(ClinicView clinic, String table) {
        return Table.read(table).stream()
                .filter(r -> r.get("clinic").equals(clinic.code()))
                .toList();
    }

    /** A site by its short code in the tables. */
    static SiteId site(ClinicView clinic, String code) {
        String name = Table.read("sites.csv").stream()
                .filter(s ->
                        s.get("clinic").equals(clinic.code()) && s.get("code").equals(code))
                .findFirst()
                .orElseThrow()
                .get("name");
        return clinic.sites().stream()
                .filter(s -> s.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }
}
