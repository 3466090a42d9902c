package org.carequay.batch.demo;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.carequay.casefile.FirmService;
import org.carequay.casefile.FirmView;
import org.carequay.scheduling.ProviderId;
import org.carequay.scheduling.ProviderView;
import org.carequay.scheduling.SchedulingSetup;
import org.carequay.scheduling.VisitTypeId;
import org.carequay.scheduling.VisitTypeView;
import org.carequay.security.AccountId;
import org.carequay.tenancy.ClinicService;
import org.carequay.tenancy.ClinicView;
import org.carequay.tenancy.SiteId;

/** Draws up the cast of a clinic that {@link DemoClinics} has set up. */
@Dependent
public class CastList {
    @Inject
    private Stagehand stagehand;

    @Inject
    private ClinicService clinics;

    @Inject
    private DemoAccounts accounts;

    @Inject
    private SchedulingSetup setup;

    @Inject
    private FirmService firms;

    Cast of(String code) throws Exception {
        Instant now = Instant.EPOCH;
        ClinicView clinic = stagehand.asSystem(null, now, () -> clinics.all().stream()
                .filter(c -> c.code().equals(code))
                .findFirst()
                .orElseThrow());
        return stagehand.asSystem(clinic.id(), now, () -> draw(code));
    }

    private Cast draw(String code) {
        ClinicView clinic = clinics.current();
        Map<String, AccountId> known = accounts.inClinic();
        Map<String, ProviderId> providers = new HashMap<>();
        Map<String, SiteId> sites = new HashMap<>();
        for (CSVRecord row : Table.read("accounts.csv")) {
            if (row.get("clinic").equals(code) && !row.get("npi").isEmpty()) {
                AccountId account = known.get(row.get("email"));
                providers.put(row.get("email"), provider(account));
                sites.put(row.get("email"), DemoOffer.site(clinic, row.get("site")));
            }
        }
        Map<String, VisitTypeId> types =
                setup.visitTypes().stream().collect(Collectors.toMap(VisitTypeView::code, VisitTypeView::id));
        return new Cast(clinic, known, providers, sites, types, firms());
    }

    private ProviderId provider(AccountId account) {
        return setup.providers().stream()
                .filter(p -> account.value().equals(p.account()))
                .map(ProviderView::id)
                .findFirst()
                .orElseThrow();
    }

    private Map<String, FirmView> firms() {
        Map<String, String> codes =
                Table.read("firms.csv").stream().collect(Collectors.toMap(r -> r.get("name"), r -> r.get("code")));
        return firms.all().stream().collect(Collectors.toMap(f -> codes.get(f.name()), f -> f));
    }
}
