package org.carequay.ui.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.carequay.billing.InvoiceQuery;
import org.carequay.billing.InvoiceRow;
import org.carequay.billing.InvoiceService;
import org.carequay.casefile.CaseQuery;
import org.carequay.casefile.CaseService;
import org.carequay.casefile.CaseView;
import org.carequay.patient.PatientId;
import org.carequay.patient.PatientService;
import org.carequay.shared.Money;
import org.carequay.shared.PageRequest;
import org.carequay.ui.security.SignedInUser;

/** Puts together what stands on top of every page about a patient, as far as the person may see it. */
@Named
@RequestScoped
public class PatientBanners {
    private static final int CASES = 20;

    @Inject
    private PatientService patients;

    @Inject
    private CaseService cases;

    @Inject
    private InvoiceService invoices;

    @Inject
    private SignedInUser user;

    @Inject
    private BannerWords words;

    private final Map<String, PatientBanner> known = new HashMap<>();

    /** @throws org.carequay.shared.NotFound when there is no such patient */
    public PatientBanner of(String patient) {
        return known.computeIfAbsent(patient, this::ask);
    }

    /** The patient has changed in this request: ask again. */
    public void forget(String patient) {
        known.remove(patient);
    }

    private PatientBanner ask(String patient) {
        PatientId id = PatientId.parse(patient);
        org.carequay.patient.PatientBanner facts = patients.banner(id);
        CaseView open = user.can("case.read") ? openCase(id) : null;
        BannerWords.Allergies allergies = words.allergies(id, user.can("encounter.read"));
        String given =
                facts.name().given().isEmpty() ? "" : facts.name().given().get(0);
        return new PatientBanner(
                patient,
                facts.name().listed(),
                first(given) + first(facts.name().family()),
                facts.birthDate(),
                facts.ageYears(),
                words.sex(facts),
                facts.mrn(),
                words.alerts(facts),
                allergies.substances(),
                allergies.noneKnown(),
                open == null ? null : open.id().toString(),
                open == null ? null : open.caseNo(),
                user.can("billing.read") ? balance(id) : null);
    }

    private CaseView openCase(PatientId id) {
        return cases
                .find(new CaseQuery(null, id, null, null, new PageRequest(0, CASES, "-dateOfLoss")))
                .items()
                .stream()
                .filter(found -> found.phase().open())
                .min(Comparator.comparing(found -> !found.phase().treating()))
                .orElse(null);
    }

    private Money balance(PatientId id) {
        PageRequest all = PageRequest.first(PageRequest.MAX_SIZE);
        return Money.sum(invoices.find(new InvoiceQuery(null, null, null, id, all)).items().stream()
                .filter(row -> row.state().open())
                .map(InvoiceRow::balance)
                .toList());
    }

    private static String first(String word) {
        return word.isEmpty() ? "" : word.substring(0, word.offsetByCodePoints(0, 1));
    }
}
