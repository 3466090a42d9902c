package org.carequay.batch.demo;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;
import org.carequay.shared.PostalAddress;
import org.carequay.tenancy.ClinicService;
import org.carequay.tenancy.ClinicView;
import org.carequay.tenancy.NewClinic;

/** Sets up the two clinics: sites, accounts, API clients, what can be booked, prices and law firms. */
@Named("demoClinics")
@Dependent
public class DemoClinics extends AbstractBatchlet {
    @Inject
    private LoadParameters parameters;

    @Inject
    private Stagehand stagehand;

    @Inject
    private ClinicService clinics;

    @Inject
    private DemoAccounts accounts;

    @Inject
    private DemoOffer offer;

    @Override
    public String process() throws Exception {
        Instant at = parameters.now();
        for (CSVRecord row : Table.read("clinics.csv")) {
            ClinicView clinic = clinic(row, at);
            stagehand.asSystem(clinic.id(), at, () -> {
                accounts.ensure(clinic, patientName(clinic, at));
                offer.ensure(clinic, accounts.inClinic());
                return clinic;
            });
        }
        return "COMPLETED";
    }

    private String patientName(ClinicView clinic, Instant at) {
        return new StoryPlanner(clinic.code(), clinic.zone(), at)
                .star(parameters.patients())
                .map(p -> p.details().name().spoken())
                .orElse(clinic.name());
    }

    private ClinicView clinic(CSVRecord row, Instant at) throws Exception {
        Optional<ClinicView> known = stagehand.asSystem(null, at, () -> {
            accounts.ensureSuperAdmin();
            return clinics.all().stream()
                    .filter(c -> c.code().equals(row.get("code")))
                    .findFirst();
        });
        return known.isPresent() ? known.get() : stagehand.asSystem(null, at, () -> clinics.create(newClinic(row)));
    }

    private static NewClinic newClinic(CSVRecord row) {
        List<NewClinic.NewSite> sites = Table.read("sites.csv").stream()
                .filter(s -> s.get("clinic").equals(row.get("code")))
                .map(s -> new NewClinic.NewSite(s.get("name"), address(s)))
                .toList();
        return new NewClinic(
                row.get("code"),
                row.get("name"),
                row.get("legal_name"),
                row.get("tin"),
                row.get("phone"),
                ZoneId.of(row.get("zone")),
                row.get("locale"),
                address(row),
                sites);
    }

    static PostalAddress address(CSVRecord row) {
        return new PostalAddress(List.of(row.get("line")), row.get("city"), row.get("state"), row.get("postal_code"));
    }
}
